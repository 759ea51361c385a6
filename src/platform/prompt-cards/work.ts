import type { TopicPrompts } from "./topic-prompts.ts";

export const work: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000005",
  slug: "work",
  title: "Work and careers",
  prompts: {
    beginner: [
      "What is your job, or what job do you want?",
      "Do you work in an office, at home or outside?",
      "What time do you start work or school?",
      "Do you like your work? Why?",
      "Who do you work or study with?",
      "What do you wear to work?",
      "Is your work easy or difficult?",
      "What job is good for you?",
    ],
    intermediate: [
      "What was your first job, and what did you learn from it?",
      "What makes a good boss?",
      "Would you rather have an interesting job or a well-paid one?",
      "How do you prepare for a job interview?",
      "What skills do you want to learn for your career?",
      "Tell me about a mistake at work that taught you something.",
      "Do you prefer working alone or in a team? Give me an example.",
      "What would you do if you did not need to earn money?",
    ],
    advanced: [
      "Should your job be part of your identity, or only a way to pay for it?",
      "Which jobs are paid far less than they are worth to society, and why does that last?",
      "How would you tell a colleague that their work is not good enough?",
      "Is working from home good for people at the start of their careers?",
      "What will people in your profession be doing in twenty years that nobody does now?",
      "Have you ever had to choose between your principles and your job?",
      "Is ambition something one is born with, or something a workplace rewards?",
      "What does a culture of long hours do to a company in the long run?",
    ],
  },
};
