import { describe, expect, it } from "vitest";
import { cueAt, findCues } from "./find-cues.ts";

const cues = [
  { startSeconds: 1, endSeconds: 3, text: "Welcome to the Café" },
  { startSeconds: 4, endSeconds: 6, text: "¿Cómo estás?\nBien" },
  { startSeconds: 8, endSeconds: 9, text: "мой дом" },
];
const [first, second, third] = cues;

describe("a search in the transcript", () => {
  it("finds words whatever their case and accents", () => {
    expect(findCues(cues, "  cafe ")).toEqual([first]);
    expect(findCues(cues, "COMO")).toEqual([second]);
  });

  it("finds words across lines", () => {
    expect(findCues(cues, "estas? bien")).toEqual([second]);
  });

  it("keeps the marks of scripts where they make another letter", () => {
    expect(findCues(cues, "мои")).toEqual([]);
    expect(findCues(cues, "МОЙ")).toEqual([third]);
  });

  it("shows everything as long as nothing is looked for", () => {
    expect(findCues(cues, " ")).toEqual(cues);
  });
});

describe("the current line", () => {
  it("is the one that is heard, or the last before a pause", () => {
    expect([0.5, 1, 3.5, 4, 100].map((seconds) => cueAt(cues, seconds))).toEqual([
      null,
      first,
      first,
      second,
      third,
    ]);
  });
});
