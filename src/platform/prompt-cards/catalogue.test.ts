import { describe, expect, it } from "vitest";
import { promptsFor, topics } from "./catalogue.ts";
import type { PromptLevel } from "./topic-prompts.ts";

const levels: readonly PromptLevel[] = ["beginner", "intermediate", "advanced"];
const everyPrompt = topics.flatMap(({ slug }) => levels.flatMap((level) => promptsFor(slug, level)));

function averageWords(level: PromptLevel): number {
  const prompts = topics.flatMap(({ slug }) => promptsFor(slug, level));
  return prompts.reduce((sum, prompt) => sum + prompt.split(" ").length, 0) / prompts.length;
}

describe("the prompt catalogue", () => {
  it("offers at least twelve topics, each with its own id, slug and title", () => {
    expect(topics.length).toBeGreaterThanOrEqual(12);
    for (const key of ["id", "slug", "title"] as const) {
      expect(new Set(topics.map((topic) => topic[key])).size).toBe(topics.length);
    }
  });

  it("has at least eight prompts for every topic at every level", () => {
    for (const { slug } of topics) {
      for (const level of levels) expect(promptsFor(slug, level).length).toBeGreaterThanOrEqual(8);
    }
  });

  it("never repeats a prompt, whatever its capitals or punctuation", () => {
    const folded = everyPrompt.map((prompt) => prompt.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ""));
    expect(new Set(folded).size).toBe(folded.length);
  });

  it("writes every prompt as a finished sentence that fits on a card", () => {
    for (const prompt of everyPrompt) {
      expect(prompt).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(prompt.length).toBeLessThanOrEqual(120);
    }
  });

  it("asks longer questions as the level rises", () => {
    expect(averageWords("beginner")).toBeLessThan(averageWords("intermediate"));
    expect(averageWords("intermediate")).toBeLessThan(averageWords("advanced"));
  });

  it("gives strangers something to begin with when they chose no topic", () => {
    expect(promptsFor(null, "beginner")).toEqual(promptsFor("introductions", "beginner"));
  });

  it("reads a mixed-level queue as intermediate", () => {
    expect(promptsFor("food", "all")).toEqual(promptsFor("food", "intermediate"));
  });

  it("has nothing for a topic it does not know, even one named like an object's own property", () => {
    expect(promptsFor("constructor", "beginner")).toEqual([]);
  });
});
