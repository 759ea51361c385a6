/** Scripts that put no spaces between words: there, a word is looked for inside of others. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Marks, and what is drawn as nothing: between two letters it hides a word from whoever looks for it, and from nobody else. */
const UNSEEN = /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * The words of a text with one space between them, without case, accents, punctuation and characters that nobody sees.
 * Empty when there are none.
 */
export function foldWords(text: string): string {
  const folded = text
    .replaceAll(/[\t-\r]/g, " ")
    .normalize("NFKD")
    .replaceAll(UNSEEN, "")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** The first of the words, or phrases, that stands in the text. */
export function findWatchWord<Word extends { folded: string }>(
  text: string,
  words: readonly Word[],
): Word | undefined {
  const folded = ` ${foldWords(text)} `;
  return words.find((word) =>
    folded.includes(WITHOUT_SPACES.test(word.folded) ? word.folded : ` ${word.folded} `),
  );
}
