import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWatchWord, foldWords } from "./watch-word-matching.ts";

const find = (text: string, ...words: string[]) =>
  findWatchWord(
    text,
    words.map((word) => ({ word, folded: foldWords(word) })),
  )?.word;

describe("watch words", () => {
  it.each([
    ["the word itself", "A casino here", "casino"],
    ["other case", "CASINO!", "casino"],
    ["accents that the list does not have", "Un càsinó", "casino"],
    ["accents that only the list has", "un timo, una estafa barata", "éstafa"],
    ["punctuation around it", "(casino),", "casino"],
    ["characters that nobody sees", "ca\u200Bsi\u00ADno\u2060", "casino"],
    ["full-width letters", "ｃａｓｉｎｏ", "casino"],
    ["what is drawn as nothing: Hangul fillers", "ca\u3164si\u115Fno", "casino"],
    [
      "what is drawn as nothing: Braille blank, separators, controls",
      "c\u2800a\u2028s\u0000i\u0001no",
      "casino",
    ],
    ["a phrase over several spaces and lines", "buy   my\n book now", "my book"],
    ["a sharp dotted capital", "İSTANBUL", "istanbul"],
    ["a script without spaces", "このカジノは最高", "カジノ"],
  ])("are found in spite of %s", (_, text, word) => {
    expect(find(text, word)).toBe(word);
  });

  it.each([
    ["inside of another word", "The assassination of Caesar", "ass"],
    ["across words", "ca sino", "casino"],
    ["in half a phrase", "buy my notebook", "my note"],
    ["in nothing", "", "casino"],
  ])("are not found %s", (_, text, word) => {
    expect(find(text, word)).toBeUndefined();
  });

  it("are found between any other words, and folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        expect(find(`${before} casino ${after}`, "casino")).toBe("casino");
        expect(foldWords(foldWords(before))).toBe(foldWords(before));
      }),
    );
  });
});
