import { culture } from "./culture.ts";
import { dailyLife } from "./daily-life.ts";
import { familyAndFriends } from "./family-and-friends.ts";
import { filmsAndBooks } from "./films-and-books.ts";
import { food } from "./food.ts";
import { freeTime } from "./free-time.ts";
import { health } from "./health.ts";
import { introductions } from "./introductions.ts";
import { learning } from "./learning.ts";
import { moneyAndShopping } from "./money-and-shopping.ts";
import { nature } from "./nature.ts";
import { technology } from "./technology.ts";
import type { PromptLevel, TopicPrompts } from "./topic-prompts.ts";
import { travel } from "./travel.ts";
import { work } from "./work.ts";

const catalogue: readonly TopicPrompts[] = [
  introductions,
  dailyLife,
  food,
  familyAndFriends,
  work,
  travel,
  freeTime,
  filmsAndBooks,
  health,
  technology,
  nature,
  culture,
  learning,
  moneyAndShopping,
];

/** A topic as lists show it. */
export interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** Every topic two learners can choose, in the order a list shows them. */
export const topics: readonly Topic[] = catalogue.map(({ id, slug, title }) => ({
  id,
  slug,
  title,
}));

const promptsBySlug = new Map(catalogue.map((topic) => [topic.slug, topic.prompts]));

/**
 * The questions of a topic at a level, in reading order. Without a topic, the questions that help
 * strangers begin; `all` reads as intermediate. An unknown topic has none.
 */
export function promptsFor(topicSlug: string | null, level: PromptLevel | "all"): readonly string[] {
  const prompts = promptsBySlug.get(topicSlug ?? introductions.slug);
  return prompts?.[level === "all" ? "intermediate" : level] ?? [];
}
