const MAX_QUERY_WORDS = 8;

/**
 * The words of a text: lower case, Latin letters without accents, as FTS5's unicode61 folds them. Marks of other scripts
 * are part of how their words are written (й, ガ, हि) and stay.
 */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
  return folded.match(/[\p{Letter}\p{Number}\p{Mark}]+/gu) ?? [];
}

/** The words that somebody searches for. */
export function queryWords(query: string): string[] {
  return wordsOf(query).slice(0, MAX_QUERY_WORDS);
}

/**
 * Each word as an FTS5 expression. The last may be the beginning of a word, for it may still be being typed. Every word is
 * a quoted string, so nothing in it is FTS5 syntax.
 */
export function wordExpressions(words: readonly string[]): string[] {
  return words.map((word, index) => (index === words.length - 1 ? `"${word}" *` : `"${word}"`));
}

/** An FTS5 expression that finds what has all of the words. */
export function matchExpression(words: readonly string[]): string {
  return wordExpressions(words).join(" AND ");
}
