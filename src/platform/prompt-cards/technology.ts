import type { TopicPrompts } from "./topic-prompts.ts";

export const technology: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000010",
  slug: "technology",
  title: "Technology",
  prompts: {
    beginner: [
      "What phone do you have?",
      "What apps do you use every day?",
      "Do you like to take photos?",
      "Do you use a computer at work or school?",
      "Do you buy things online? What do you buy?",
      "Who helps you when your phone does not work?",
      "Do you call your friends or send messages?",
      "How many hours a day do you look at a screen?",
    ],
    intermediate: [
      "Which invention could you not live without, and why?",
      "Could you spend a week without the internet? How would you feel?",
      "What is the best age for a child to get a phone?",
      "How has technology changed the way you learn languages?",
      "Tell me about a time when technology let you down at a bad moment.",
      "Do you trust what you read online? How do you check it?",
      "What machine or app would you invent to make your life easier?",
      "Do older people in your family use new technology? How do they find it?",
    ],
    advanced: [
      "Who should be held responsible when a self-driving car causes an accident?",
      "How much privacy would you give up for convenience, and have you already given it?",
      "Will artificial intelligence make learning foreign languages pointless?",
      "Should platforms be treated as publishers of what their users post?",
      "Which technology do you think we will be ashamed of having used?",
      "Does being reachable at any moment bring us closer together or wear us out?",
      "Is it still possible to take part fully in society without a smartphone? Should it be?",
      "What decisions should never be left to a computer, however accurate it is?",
    ],
  },
};
