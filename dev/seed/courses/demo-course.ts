import type { Level } from "../../../src/contract/common.ts";
import type { ArticleDocument } from "../../../src/contract/courses/article.ts";
import type { Money } from "../../../src/contract/money.ts";

/** A lesson with its words, or a video, whose finished files are in videos/ under the slug of the course. */
export type DemoLesson = { title: string; isFree?: true } & (
  | { type: "article"; article: ArticleDocument }
  | { type: "video" }
);

/** A course as its instructor wrote it. */
export interface DemoCourse {
  /** Also the name of its picture beside this file. */
  slug: string;
  title: string;
  summary: string;
  description: string;
  level: Level;
  /** Slug of a category of the seed. */
  category: string;
  price: Money;
  outcomes: readonly string[];
  requirements: readonly string[];
  tags: readonly string[];
  isFeatured: boolean;
  publishedDaysAgo: number;
  sections: readonly { title: string; lessons: readonly DemoLesson[] }[];
}
