import type { TopicPrompts } from "./topic-prompts.ts";

export const culture: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000012",
  slug: "culture",
  title: "Culture and traditions",
  prompts: {
    beginner: [
      "What is your favourite holiday in the year?",
      "How do people say hello in your country?",
      "What do you do on your birthday?",
      "What clothes do people wear to a wedding?",
      "What do people give as a gift in your country?",
      "What colours are in your country's flag?",
      "What is a famous song in your country?",
      "Can you say a nice word in your language and tell me what it means?",
    ],
    intermediate: [
      "How do people celebrate the new year where you live?",
      "What surprises foreigners most about your culture?",
      "What is considered polite in your country but may seem rude elsewhere?",
      "Which tradition do young people in your country no longer follow?",
      "Is there a saying in your language that is hard to translate? What does it mean?",
      "What do weddings in your country look like, from morning to night?",
      "What do you think people from other countries get wrong about yours?",
      "Which holiday from another culture would you like to celebrate?",
    ],
    advanced: [
      "When does borrowing from another culture become disrespectful?",
      "How do you say no politely in your culture, and does it cause trouble abroad?",
      "Is national identity fading, or growing stronger, as the world becomes more connected?",
      "What happens to a way of thinking when its language disappears?",
      "Which tradition of yours would you defend, although you cannot fully explain it?",
      "Should museums return objects that were taken in colonial times?",
      "How does humour differ between the cultures you know? What does not travel well?",
      "What should newcomers be expected to adapt to, and what should they be free to keep?",
    ],
  },
};
