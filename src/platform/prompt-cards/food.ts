import type { TopicPrompts } from "./topic-prompts.ts";

export const food: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000003",
  slug: "food",
  title: "Food and cooking",
  prompts: {
    beginner: [
      "What is your favourite food?",
      "Do you like tea or coffee?",
      "Can you cook? What can you make?",
      "What fruit do you like?",
      "What food do you not like?",
      "Where do you buy your food?",
      "Who cooks in your family?",
      "What did you eat today?",
    ],
    intermediate: [
      "What dish from your country should every visitor try, and how is it made?",
      "Tell me about the best meal you have ever had.",
      "Do you prefer eating at home or in a restaurant? Why?",
      "What food did you hate as a child but enjoy now?",
      "What do people in your country eat on special days?",
      "Have you ever cooked something that went badly wrong?",
      "What would you cook for a friend who is feeling sad?",
      "What strange food have you tried, and would you eat it again?",
    ],
    advanced: [
      "What can you learn about a culture from the way its people share a meal?",
      "Should governments tax unhealthy food, or is that nobody's business but the eater's?",
      "How has the way your family eats changed over three generations?",
      "Is it possible to eat ethically on an ordinary budget?",
      "Why do you think certain smells and tastes bring memories back so strongly?",
      "When a traditional recipe is changed for foreign tastes, is something lost?",
      "Would you eat meat grown in a laboratory? What would persuade you or put you off?",
      "Has the fashion for photographing food made meals better or worse?",
    ],
  },
};
