import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { rawStatement } from "../../platform/db/raw-statement.ts";
import { type CourseDocument, documentWords } from "./course-document.ts";

const BATCH = 50;

/** The index of the catalogue, in its own database: triggers there keep words, facets and generation up with it. */
export class CatalogueIndexRepository {
  readonly #search: Database;

  constructor(search: Database) {
    this.#search = search;
  }

  async put(documents: readonly CourseDocument[]): Promise<void> {
    for (let from = 0; from < documents.length; from += BATCH) {
      const statements = documents.slice(from, from + BATCH).flatMap((document) => this.#put(document));
      await this.#search.$client.batch(statements);
    }
  }

  async delete(courseId: string): Promise<void> {
    await this.#search.run(sql`DELETE FROM course_documents WHERE course_id = ${courseId}`);
  }

  /** Deletes what is between two ids and not among `kept`; `to` null is the end. */
  async deleteBetween(range: { after: string; to: string | null; kept: readonly string[] }): Promise<void> {
    const { after, to, kept } = range;
    await this.#search.run(sql`DELETE FROM course_documents WHERE course_id > ${after}
      AND (${to} IS NULL OR course_id <= ${to})
      AND course_id NOT IN (SELECT value FROM json_each(${JSON.stringify(kept)}))`);
  }

  #put(document: CourseDocument): D1PreparedStatement[] {
    const { courseId, title, summary, tags, instructor, body } = document;
    const { level, category, language, priceKind, priceAmount } = document;
    const { ratingBand, durationBand, ratingScore, popularity, publishedAt } = document;
    return [
      rawStatement(
        this.#search,
        sql`INSERT INTO course_documents (
          course_id, title, summary, tags, instructor, body, level, category, language, price_kind, price_amount,
          rating_band, duration_band, rating_score, popularity, published_at
        ) VALUES (
          ${courseId}, ${title}, ${summary}, ${tags}, ${instructor}, ${body}, ${level}, ${category}, ${language},
          ${priceKind}, ${priceAmount}, ${ratingBand}, ${durationBand}, ${ratingScore}, ${popularity}, ${publishedAt}
        ) ON CONFLICT (course_id) DO UPDATE SET
          title = excluded.title, summary = excluded.summary, tags = excluded.tags, instructor = excluded.instructor,
          body = excluded.body, level = excluded.level, category = excluded.category, language = excluded.language,
          price_kind = excluded.price_kind, price_amount = excluded.price_amount,
          rating_band = excluded.rating_band, duration_band = excluded.duration_band,
          rating_score = excluded.rating_score, popularity = excluded.popularity,
          published_at = excluded.published_at`,
      ),
      ...this.#putWords(courseId, JSON.stringify(documentWords(document))),
    ];
  }

  /** Its words come in, and those that it has no more go. */
  #putWords(courseId: string, words: string): D1PreparedStatement[] {
    const document = sql`(SELECT document FROM course_documents WHERE course_id = ${courseId})`;
    const ids = sql`SELECT search_words.id AS id FROM json_each(${words}) JOIN search_words ON word = value`;
    return [
      sql`INSERT OR IGNORE INTO search_words (word) SELECT value FROM json_each(${words})`,
      sql`INSERT OR IGNORE INTO course_words (document, word_id) SELECT ${document}, id FROM (${ids})`,
      sql`DELETE FROM course_words WHERE document = ${document} AND word_id NOT IN (${ids})`,
    ].map((query) => rawStatement(this.#search, query));
  }
}
