import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestWord, slipsOf, trigramsOf } from "./spelling.ts";
import { matchExpression, queryWords, wordsOf } from "./words.ts";

describe("editDistance()", () => {
  it.each([
    ["conversation", "conversation", 0],
    ["conversaton", "conversation", 1],
    ["converastion", "conversation", 1],
    ["spekaing", "speaking", 1],
    ["", "word", 4],
    ["gramer", "grammar", 2],
  ])("from %j to %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is the same both ways, and 0 only between equals", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("nearestWord()", () => {
  it("takes the nearest, and none when all are too far", () => {
    const known = ["speaking", "spelling", "sleeping"];
    expect(nearestWord("speakng", known)).toBe("speaking");
    expect(nearestWord("grammar", known)).toBeNull();
    expect(nearestWord("hat", ["cat"])).toBeNull();
  });

  it("prefers the word with the same letters to another one as near", () => {
    expect(nearestWord("takl", ["take", "talk"])).toBe("talk");
    expect(slipsOf("tlak")).toContain("talk");
    expect(slipsOf("helllo")).toContain("hello");
  });

  it("is asked among words that share three letters", () => {
    expect(trigramsOf("hello")).toEqual(["hel", "ell", "llo"]);
    expect(trigramsOf("hi")).toEqual([]);
  });
});

describe("the words of a search", () => {
  it("are folded, and cut to eight", () => {
    expect(wordsOf("Café—déjà_vu, 2x!")).toEqual(["cafe", "deja", "vu", "2x"]);
    expect(queryWords("a b c d e f g h i j")).toHaveLength(8);
  });

  it("never carry FTS5 syntax, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (query) => {
        const words = queryWords(query);
        expect(matchExpression(words)).toMatch(/^(?:"[\p{L}\p{N}\p{M}]+"(?: AND | \*$))*$/u);
      }),
    );
  });
});
