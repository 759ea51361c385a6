import type { TopicPrompts } from "./topic-prompts.ts";

export const health: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000009",
  slug: "health",
  title: "Health and feelings",
  prompts: {
    beginner: [
      "How are you feeling today?",
      "How many hours do you sleep?",
      "Do you walk every day?",
      "What do you do when you are tired?",
      "Do you drink a lot of water?",
      "What healthy food do you eat?",
      "What makes you laugh?",
      "What do you do when you have a cold?",
    ],
    intermediate: [
      "What helps you relax after a stressful day?",
      "Do you think people worry more today than in the past?",
      "What traditional remedies does your family use, and do they work?",
      "How do you cheer yourself up when you are in a bad mood?",
      "What healthy habit have you tried to start? What happened?",
      "Do you feel nervous when you speak English? What makes it easier?",
      "How much time do you spend sitting each day, and what could you change?",
      "Who do you talk to when you have a problem?",
    ],
    advanced: [
      "Why is it still hard in many places to talk openly about mental health?",
      "Does constant measurement of sleep, steps and heartbeats make us healthier or more anxious?",
      "How far should the state go in protecting people from their own bad habits?",
      "Is happiness something to pursue directly, or does it come while you are doing other things?",
      "What would a health system designed from nothing look like?",
      "How do people in your culture show that they are upset without saying so?",
      "Would you want to live to be a hundred and fifty? Under what conditions?",
      "What is the most useful thing you have learned about handling failure?",
    ],
  },
};
