/** Somebody who takes a demo course, how far they are, and what they wrote about it. */
export interface DemoStudent {
  /** What the e-mail of the learner begins with. */
  name: string;
  /** Slug of the course. */
  course: string;
  enrolledDaysAgo: number;
  activeDaysAgo: number;
  /** So many of its lessons, from the first on. */
  completed: number;
  review?: { rating: 1 | 2 | 3 | 4 | 5; comment: string | null; reply?: string };
}

export const demoStudents: readonly DemoStudent[] = [
  {
    name: "mei",
    course: "small-talk-that-works",
    enrolledDaysAgo: 40,
    activeDaysAgo: 9,
    completed: 8,
    review: {
      rating: 5,
      comment: "The words are easy and the dialogues are real. I said “Anyway, I have to go” and it worked!",
      reply: "That makes my day, Mei. Now try it with a reason that makes the other person laugh.",
    },
  },
  {
    name: "carlos",
    course: "small-talk-that-works",
    enrolledDaysAgo: 21,
    activeDaysAgo: 2,
    completed: 4,
    review: { rating: 4, comment: "Very useful in my hotel. The video in the lift is my morning." },
  },
  {
    name: "aisha",
    course: "small-talk-that-works",
    enrolledDaysAgo: 15,
    activeDaysAgo: 12,
    completed: 2,
  },
  {
    name: "kenji",
    course: "speaking-in-meetings",
    enrolledDaysAgo: 30,
    activeDaysAgo: 3,
    completed: 6,
    review: {
      rating: 5,
      comment:
        "“By” and “until” confused me for ten years. Now I have one sentence ready before each meeting, and I say it.",
    },
  },
  {
    name: "mateus",
    course: "speaking-in-meetings",
    enrolledDaysAgo: 12,
    activeDaysAgo: 1,
    completed: 3,
    review: { rating: 4, comment: "Good phrases. I would like more about salary talks." },
  },
  {
    name: "priya",
    course: "sound-clear-stress-and-rhythm",
    enrolledDaysAgo: 16,
    activeDaysAgo: 4,
    completed: 8,
    review: {
      rating: 5,
      comment:
        "The exercise with the claps changed how I prepare a speech. Recording the first minute was painful and worth it.",
    },
  },
  {
    name: "mateus",
    course: "sound-clear-stress-and-rhythm",
    enrolledDaysAgo: 10,
    activeDaysAgo: 6,
    completed: 2,
    review: { rating: 4, comment: null },
  },
  {
    name: "aisha",
    course: "sound-clear-stress-and-rhythm",
    enrolledDaysAgo: 8,
    activeDaysAgo: 5,
    completed: 1,
    review: { rating: 3, comment: "Interesting, but difficult for me. I will come back to it." },
  },
];
