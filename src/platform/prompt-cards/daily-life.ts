import type { TopicPrompts } from "./topic-prompts.ts";

export const dailyLife: TopicPrompts = {
  id: "01920000-0000-7000-8000-000000000002",
  slug: "daily-life",
  title: "Daily life",
  prompts: {
    beginner: [
      "What time do you get up?",
      "What do you eat for breakfast?",
      "How do you go to work or school?",
      "What do you do in the evening?",
      "Do you cook or clean at home?",
      "What day of the week do you like best?",
      "What did you do yesterday?",
      "What time do you go to bed?",
    ],
    intermediate: [
      "What does a perfect day off look like for you?",
      "Which household job do you dislike most, and how do you avoid it?",
      "What is one small thing that makes your day better?",
      "How has your daily routine changed since you were a student?",
      "If you had one extra hour every day, how would you spend it?",
      "What do you usually do when you cannot sleep?",
      "Do you plan your week, or do you see what happens? Why?",
      "What is the busiest part of your day, and how do you get through it?",
    ],
    advanced: [
      "Is being busy a badge of honour where you live? Should it be?",
      "Which habit took you the longest to build, and what finally made it stick?",
      "How do you draw the line between rest and wasting time?",
      "What part of your daily life would surprise somebody from a hundred years ago most?",
      "Would a four-day working week change your life, or would work simply expand to fill it?",
      "What small inconvenience in your city could be fixed easily, and why has nobody done it?",
      "How much routine does a person need before it becomes a rut?",
      "If you tracked every hour of your week, what would you be least happy to find out?",
    ],
  },
};
