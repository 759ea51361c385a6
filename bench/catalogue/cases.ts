import { lessonId } from "./course-inserts.ts";

/** A request that people make, in the variants of its rounds. */
export interface Case {
  name: string;
  request: (round: number) => { method?: string; path: string; body?: unknown };
  /** Answered from what the edge keeps, where it keeps anything. */
  isKept?: true;
}

const list = (name: string, query = ""): Case => ({ name, request: () => ({ path: `/courses${query}` }) });

/** `mine` are indexes of the courses that the person of the measure takes. */
export function casesFor(mine: readonly number[]): Case[] {
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
    list("search, one word that few have", "?q=storytelling"),
    list("search, two words", "?q=salary+negotiation"),
    list("search, a misspelt word", "?q=negotation"),
    list("search, a word that most have", "?q=english"),
    list("search, the beginning of a word", "?q=pro"),
    { name: "course page", request: (round) => ({ path: slug(round) }) },
    { name: "my courses", request: () => ({ path: "/my/courses" }) },
    {
      name: "my progress in a course",
      request: (round) => ({
        path: `/my/progress/01939000-0000-7000-8000-${course(round).toString(16).padStart(12, "0")}`,
      }),
    },
    { name: "a lesson", request: (round) => ({ path: `/lessons/${lessonId(course(round), 2)}` }) },
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
