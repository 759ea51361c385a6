import type { TopicPrompts } from "./topic-prompts.ts";

export const learning: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000013",
  slug: "learning",
  title: "Learning and school",
  prompts: {
    beginner: [
      "What was your favourite subject at school?",
      "Who was your favourite teacher?",
      "How many days a week do you study English?",
      "What English word do you like?",
      "Is English grammar easy or hard for you?",
      "Do you like to study alone or with other people?",
      "What do you want to learn this year?",
      "How did you go to school when you were a child?",
    ],
    intermediate: [
      "Which teacher had the greatest influence on you, and what did they do?",
      "What do you find hardest in English: listening, speaking, reading or writing?",
      "Tell me about something you taught yourself.",
      "Should children have homework? How much?",
      "What do you wish you had learned at school?",
      "How do you remember new words?",
      "What is the difference between being clever and being wise?",
      "Describe a misunderstanding you have had because of language.",
    ],
    advanced: [
      "What is a university for: to find work, to learn to think, or something else?",
      "Do examinations measure ability, or the ability to take examinations?",
      "How would you redesign the school you went to?",
      "What is the most important thing that cannot be taught?",
      "Is it a disadvantage to speak only one language, even if that language is English?",
      "Should every opinion be allowed in a classroom?",
      "At what point does a learner stop being a learner of a language?",
      "What have you had to unlearn as an adult?",
    ],
  },
};
