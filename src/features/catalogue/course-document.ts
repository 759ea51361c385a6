import { durationBandOf, ratingBandOf, ratingScoreOf } from "./bands.ts";
import { wordsOf } from "./words.ts";

/** A featured course stands before every other one. */
const FEATURED = 1_000_000_000;
const MAX_WORDS = 500;
/** Shorter words are too much like others, and longer ones are none. */
const [SHORTEST, LONGEST] = [4, 40];

/** What the main database knows of a published course. */
export interface CatalogueSource {
  id: string;
  title: string;
  summary: string;
  description: string;
  outcomes: readonly string[];
  tags: readonly string[];
  instructor: string;
  level: string;
  category: string | null;
  language: string;
  priceAmount: number | null;
  ratingSum: number;
  ratingCount: number;
  enrolmentCount: number;
  durationSeconds: number;
  isFeatured: boolean;
  publishedAt: number | null;
}

/** A course as search keeps it. */
export interface CourseDocument {
  courseId: string;
  title: string;
  summary: string;
  tags: string;
  instructor: string;
  body: string;
  level: string;
  category: string;
  language: string;
  priceKind: string;
  priceAmount: number;
  ratingBand: string;
  durationBand: string;
  ratingScore: number;
  popularity: number;
  publishedAt: number;
}

export function toDocument(source: CatalogueSource): CourseDocument {
  const { ratingSum: sum, ratingCount: count, priceAmount, tags, outcomes } = source;
  return {
    courseId: source.id,
    title: source.title.normalize("NFKC"),
    summary: source.summary.normalize("NFKC"),
    tags: tags.join(" ").normalize("NFKC"),
    instructor: source.instructor.normalize("NFKC"),
    body: [...outcomes, source.description].join("\n").normalize("NFKC"),
    level: source.level,
    category: source.category ?? "",
    language: source.language,
    priceKind: priceAmount === null || priceAmount === 0 ? "free" : "paid",
    priceAmount: priceAmount ?? 0,
    ratingBand: ratingBandOf(count === 0 ? null : sum / count),
    durationBand: durationBandOf(source.durationSeconds),
    ratingScore: ratingScoreOf({ sum, count }),
    popularity: source.enrolmentCount + (source.isFeatured ? FEATURED : 0),
    publishedAt: source.publishedAt ?? 0,
  };
}

/** The words of a document that are long enough to be misspelt, each once. */
export function documentWords({ title, summary, tags, instructor, body }: CourseDocument): string[] {
  const words = wordsOf([title, tags, instructor, summary, body].join(" "));
  return [...new Set(words)]
    .filter((word) => word.length >= SHORTEST && word.length <= LONGEST)
    .slice(0, MAX_WORDS);
}
