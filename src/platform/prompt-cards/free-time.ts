import type { TopicPrompts } from "./topic-prompts.ts";

export const freeTime: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000007",
  slug: "free-time",
  title: "Hobbies and free time",
  prompts: {
    beginner: [
      "What do you like to do in your free time?",
      "Do you play any sport?",
      "Can you draw, sing or dance?",
      "Do you like to read books?",
      "What games do you play?",
      "Do you like to be at home or outside?",
      "What do you do when it rains?",
      "What do you do with your hands: cook, make, fix or grow things?",
    ],
    intermediate: [
      "How did you discover your favourite hobby?",
      "What hobby would you like to start, and what is stopping you?",
      "Do you like to compete, or do you play just for fun?",
      "What is something you made yourself and feel proud of?",
      "Which hobby from your childhood do you miss?",
      "What do people in your country usually do at weekends?",
      "How much money is it reasonable to spend on a hobby?",
      "If you could be an expert in anything by next week, what would it be?",
    ],
    advanced: [
      "Does turning a hobby into a job ruin it?",
      "Why do so many adults stop playing, and what do they lose?",
      "Is there value in doing something you will never be good at?",
      "How has leisure become something that people show off rather than enjoy?",
      "What do the pastimes of a country say about its history?",
      "Would you rather master one skill or be decent at twenty?",
      "When did you last feel completely absorbed in something, and what brought you there?",
      "Should public money pay for sports grounds, libraries and theatres that few people use?",
    ],
  },
};
