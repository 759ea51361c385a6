import type { TopicPrompts } from "./topic-prompts.ts";

export const travel: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000006",
  slug: "travel",
  title: "Travel and places",
  prompts: {
    beginner: [
      "What country do you want to visit?",
      "Do you like the sea or the mountains?",
      "How do you like to travel: by train, by car or by plane?",
      "What do you take with you on holiday?",
      "Where did you go last summer?",
      "What can people see in your city?",
      "Do you travel alone or with family?",
      "What is a beautiful place in your country?",
    ],
    intermediate: [
      "What is the best trip you have ever taken, and what made it special?",
      "Have you ever got lost in a new place? What happened?",
      "If I came to your city for one day, where would you take me?",
      "Do you plan every detail of a trip, or do you prefer surprises?",
      "What do you miss most when you are away from home?",
      "Tell me about somebody interesting you met while travelling.",
      "What would you do with a free ticket to anywhere, leaving tomorrow?",
      "What should a visitor never do in your country?",
    ],
    advanced: [
      "What is the difference between a tourist and a traveller, if there is one?",
      "Has cheap flying made the world better or simply more alike?",
      "How should a town respond when visitors begin to drive out the people who live there?",
      "Which place changed the way you see your own country?",
      "Is it right to visit a country whose government you strongly disagree with?",
      "Could you leave everything behind and start again abroad? What would be hardest?",
      "Do photographs help us remember a journey, or do they replace the memory?",
      "Would you take a one-way trip to another planet if you were asked?",
    ],
  },
};
