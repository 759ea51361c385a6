import type { TopicPrompts } from "./topic-prompts.ts";

export const introductions: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000001",
  slug: "introductions",
  title: "Getting to know you",
  prompts: {
    beginner: [
      "What is your name, and who gave it to you?",
      "Where do you live?",
      "What languages do you speak?",
      "Do you have brothers or sisters?",
      "What do you do on Sundays?",
      "What is your favourite colour?",
      "Why are you learning English?",
      "What makes you happy?",
    ],
    intermediate: [
      "How would your best friend describe you?",
      "What is something most people do not know about you?",
      "How have you changed in the last five years?",
      "What is the best piece of advice anyone has given you?",
      "Are you more of a morning person or an evening person? What is your morning like?",
      "What did you want to be when you were a child, and what happened to that plan?",
      "Which three words would you choose to describe your home town?",
      "When did you start learning English, and what has helped you most?",
    ],
    advanced: [
      "How much of who you are comes from where you grew up?",
      "Do you behave like a different person when you speak another language? In what way?",
      "Which of your opinions has changed the most as you have got older, and why?",
      "What would you like to be remembered for by the people close to you?",
      "Is a first impression usually fair? Tell me about a time yours was wrong.",
      "What is a quality you admire in others but find hard to develop in yourself?",
      "If you had grown up in another country, which parts of you would have stayed the same?",
      "How do you decide how much to tell somebody you have only just met?",
    ],
  },
};
