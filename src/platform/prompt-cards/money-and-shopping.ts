import type { TopicPrompts } from "./topic-prompts.ts";

export const moneyAndShopping: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000014",
  slug: "money-and-shopping",
  title: "Money and shopping",
  prompts: {
    beginner: [
      "Do you like shopping?",
      "What did you buy last week?",
      "Where do you buy your clothes?",
      "Do you pay with cash or with a card?",
      "What is expensive in your city?",
      "What is cheap in your country?",
      "What shop is near your home?",
      "What do you want to buy next?",
    ],
    intermediate: [
      "What is the best thing you have ever bought, and why was it worth it?",
      "Are you good at saving money? What is your method?",
      "Do you ask for a lower price in shops or markets? How do you do it?",
      "Have you ever bought something and been sorry about it later?",
      "Should parents give their children pocket money?",
      "What would you do first if you won a large amount of money?",
      "Do you prefer small shops or big supermarkets? Explain why.",
      "How do advertisements try to make you buy things?",
    ],
    advanced: [
      "At what point does more money stop making life better?",
      "Why is it considered rude in so many places to talk about what one earns?",
      "Would a guaranteed basic income make people lazy or free?",
      "How did the way your family treated money shape the way you treat it?",
      "Is it hypocritical to criticise large companies and still buy from them?",
      "Should there be a limit to how much one person may own?",
      "What should a society do about jobs and places that the market has left behind?",
      "What do you gladly pay too much for, and what does that say about you?",
    ],
  },
};
