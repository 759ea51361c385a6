import { m } from "../../../paraglide/messages.js";

const words: Readonly<Record<number, () => string>> = {
  1: m.review_star_1,
  2: m.review_star_2,
  3: m.review_star_3,
  4: m.review_star_4,
  5: m.review_star_5,
};

/** What a number of stars says about a course. */
export function starWords(stars: number): string {
  return words[stars]?.() ?? "";
}
