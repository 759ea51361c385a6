import { type SQL, sql } from "drizzle-orm";
import type { CourseListQuery, CourseSort } from "../../contract/courses/catalogue.ts";
import { levels } from "../../contract/common.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { rawStatement } from "../../platform/db/raw-statement.ts";
import { bandsFrom } from "./bands.ts";
import type { FacetCount } from "./facets.ts";

/** What is looked for; `match` is an FTS5 expression. */
export interface CatalogueSearch {
  match: string | null;
  filters: Omit<CourseListQuery, "q" | "sort" | "limit" | "cursor">;
  sort: CourseSort;
  limit: number;
  after: Position | null;
}

const CANDIDATES = 60;
/** A word in the title says most about a course. */
const WEIGHTS = sql`10.0, 5.0, 5.0, 3.0, 1.0`;

const ascending: readonly CourseSort[] = ["price_low", "relevance"];
const sortColumns: Readonly<Record<CourseSort, SQL>> = {
  relevance: sql`score`,
  popular: sql`popularity`,
  rating: sql`rating_score`,
  newest: sql`published_at`,
  price_low: sql`price_amount`,
  price_high: sql`price_amount`,
};

/** Reads of the index of the catalogue. */
export class CatalogueRepository {
  readonly #search: Database;

  constructor(search: Database) {
    this.#search = search;
  }

  /** Grows with every change of the index. */
  async readGeneration(): Promise<number> {
    const [row] = await this.#read<{ generation: number }>(
      sql`SELECT generation FROM catalogue_state WHERE id = 1`,
    );
    return row?.generation ?? 0;
  }

  /** A page of course ids with their sort values, and the counts that facets are made of. */
  async search(search: CatalogueSearch) {
    const [rows, counts] = await Promise.all([
      this.#read<{ courseId: string; position: number }>(pageQuery(search)),
      this.#read<FacetCount>(countsQuery(search)),
    ]);
    return { rows, counts };
  }

  /** Which of the FTS5 expressions find nothing at all. */
  async findUnmatched(expressions: readonly string[]): Promise<string[]> {
    if (expressions.length === 0) return [];
    const answers = await this.#search.$client.batch(
      expressions.map((expression) =>
        rawStatement(
          this.#search,
          sql`SELECT 1 AS found FROM course_text WHERE course_text MATCH ${expression} LIMIT 1`,
        ),
      ),
    );
    return expressions.filter((_, index) => answers[index]?.results.length === 0);
  }

  /** Words that courses have: those of `slips`, and those that share pieces of three letters, the most alike first. */
  async findAlike({ slips, trigrams }: { slips: readonly string[]; trigrams: readonly string[] }) {
    const known = sql`SELECT word FROM json_each(${JSON.stringify(slips)}) JOIN search_words ON word = value`;
    const match = trigrams.map((piece) => `"${piece}"`).join(" OR ");
    const alike = sql`SELECT word FROM (SELECT word FROM search_word_parts
      WHERE search_word_parts MATCH ${match} ORDER BY rank LIMIT ${CANDIDATES})`;
    const found = await this.#read<{ word: string }>(
      trigrams.length === 0 ? known : sql`${known} UNION ALL ${alike}`,
    );
    return found.map(({ word }) => word);
  }

  async #read<Row>(query: SQL): Promise<Row[]> {
    return (await rawStatement(this.#search, query).all<Row>()).results;
  }
}

function pageQuery(search: CatalogueSearch): SQL {
  const { sort, limit } = search;
  const column = sortColumns[sort];
  const isAscending = ascending.includes(sort);
  // A range from the first page on: the sort's index is entered where the page begins, never read whole.
  const start = isAscending
    ? { value: -Number.MAX_VALUE, id: "" }
    : { value: Number.MAX_SAFE_INTEGER, id: "\uFFFF" };
  const { value, id } = search.after ?? start;
  const [beyond, direction] = isAscending ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`];
  const conditions = [
    ...conditionsOf(search.filters),
    sql`(${column}, course_id) ${beyond} (${value}, ${id})`,
  ];
  return sql`SELECT course_id AS courseId, ${column} AS position FROM ${sourceOf(search)}
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${column} ${direction}, course_id ${direction} LIMIT ${limit + 1}`;
}

/** Without words or a range of prices, the counts that triggers keep; else counted among what is found. */
function countsQuery({ match, filters }: CatalogueSearch): SQL {
  const { minPrice, maxPrice } = filters;
  const columns = sql`level, category, language, price_kind AS priceKind, rating_band AS ratingBand,
    duration_band AS durationBand`;
  if (match === null && minPrice === undefined && maxPrice === undefined) {
    const known = sql.join(
      levels.map((level) => sql`${level}`),
      sql`, `,
    );
    return sql`SELECT ${columns}, courses FROM facet_counts WHERE level IN (${known}) AND courses > 0`;
  }
  const conditions = [sql`price_amount >= 0`, ...conditionsOf({ minPrice, maxPrice })];
  return sql`SELECT ${columns}, count(*) AS courses FROM ${sourceOf({ match })}
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY level, category, language, price_kind, rating_band, duration_band`;
}

function sourceOf({ match }: Pick<CatalogueSearch, "match">): SQL {
  if (match === null) return sql`course_documents`;
  return sql`(SELECT rowid AS found, bm25(course_text, ${WEIGHTS}) AS score FROM course_text
    WHERE course_text MATCH ${match}) CROSS JOIN course_documents ON document = found`;
}

function conditionsOf(filters: CatalogueSearch["filters"]): SQL[] {
  const { level, category, language, price, minPrice, maxPrice, rating, duration } = filters;
  const bands = rating === undefined ? [] : bandsFrom(rating).map((band) => sql`${band}`);
  return [
    level === undefined ? null : sql`level = ${level}`,
    category === undefined ? null : sql`category = ${category}`,
    language === undefined ? null : sql`language = ${language}`,
    price === undefined ? null : sql`price_kind = ${price}`,
    minPrice === undefined ? null : sql`price_amount >= ${minPrice}`,
    maxPrice === undefined ? null : sql`price_amount <= ${maxPrice}`,
    rating === undefined ? null : sql`rating_band IN (${sql.join(bands, sql`, `)})`,
    duration === undefined ? null : sql`duration_band = ${duration}`,
  ].filter((condition) => condition !== null);
}
