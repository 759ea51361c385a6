import type { Topic } from "../../../../src/contract/practice.ts";
import { m } from "../../paraglide/messages.js";
import { baseLocale, getLocale } from "../../paraglide/runtime.js";

const names: Readonly<Record<string, () => string>> = {
  introductions: m.topic_name_introductions,
  "daily-life": m.topic_name_daily_life,
  food: m.topic_name_food,
  "family-and-friends": m.topic_name_family_and_friends,
  work: m.topic_name_work,
  travel: m.topic_name_travel,
  "free-time": m.topic_name_free_time,
  "films-and-books": m.topic_name_films_and_books,
  health: m.topic_name_health,
  technology: m.topic_name_technology,
  nature: m.topic_name_nature,
  culture: m.topic_name_culture,
  learning: m.topic_name_learning,
  "money-and-shopping": m.topic_name_money_and_shopping,
};

/** A topic in the reader's language. The server's own title is English, as is that of a topic added later. */
export function topicName({ slug, title }: Topic): string {
  if (getLocale() === baseLocale) return title;
  return Object.hasOwn(names, slug) ? (names[slug]?.() ?? title) : title;
}
