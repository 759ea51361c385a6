import { courseId, lessonId } from "./course-inserts.ts";

/** A request that people make, in the variants of its rounds. */
export interface Case {
  name: string;
  request: (round: number) => { method?: string; path: string; body?: unknown };
  /** Answered from what the edge keeps, where it keeps anything. */
  isKept?: true;
}

const list = (name: string, query = ""): Case => ({ name, request: () => ({ path: `/courses${query}` }) });

/** By their indexes, the courses that the person of the measure takes, and free ones that are still to be taken. */
export function casesFor({ mine, free }: { mine: readonly number[]; free: readonly number[] }): Case[] {
  const course = (round: number) => mine[round % mine.length] ?? 0;
  const slug = (round: number) => `/courses/course-${(round * 397) % 10_000}`;
  return [
    { ...list("list, as the edge keeps it"), isKept: true },
    list("list"),
    list("list, one level", "?level=advanced"),
    list("list, level, language and stars", "?level=beginner&language=es&rating=4"),
    list("list, long ones in a rare language", "?language=hi&duration=long&price=paid"),
    list("list, by price", "?sort=price_low"),
    list("list, the newest", "?sort=newest"),
    list("list, a range of prices", "?minPrice=1000&maxPrice=3000"),
    list("search, a word that 20 have", "?q=kayaking"),
    list("search, two words that many have", "?q=salary+negotiation"),
    list("search, the same misspelt", "?q=kayakng"),
    list("search, a word that nearly all have", "?q=english"),
    list("search, the beginning of a word", "?q=pro"),
    { name: "course page", request: (round) => ({ path: slug(round) }) },
    { name: "my courses", request: () => ({ path: "/my/courses" }) },
    {
      name: "my progress in a course",
      request: (round) => ({
        path: `/my/progress/${courseId(course(round))}`,
      }),
    },
    { name: "a lesson", request: (round) => ({ path: `/lessons/${lessonId(course(round), 2)}` }) },
    {
      name: "notes of a lesson",
      request: (round) => ({ path: `/lessons/${lessonId(course(round), 2)}/notes` }),
    },
    {
      name: "reviews of a course",
      request: (round) => ({ path: `/courses/${courseId(course(round))}/reviews` }),
    },
    {
      name: "enrolling",
      request: (round) => ({ method: "POST", path: `/courses/${courseId(free[round] ?? 0)}/enroll` }),
    },
    {
      name: "completing a lesson",
      request: (round) => ({
        method: "POST",
        path: `/lessons/${lessonId(course(round), 6 + (round % 4))}/complete`,
      }),
    },
    {
      name: "reviewing a course",
      request: (round) => ({
        method: "PUT",
        path: `/courses/${courseId(course(round))}/reviews/mine`,
        body: { rating: 1 + (round % 5) },
      }),
    },
    {
      name: "reporting progress",
      request: (round) => ({
        method: "PUT",
        path: `/lessons/${lessonId(course(round), 7)}/progress`,
        body: { positionSecs: 70 + round, watched: [[60, 70 + round]] },
      }),
    },
  ];
}
