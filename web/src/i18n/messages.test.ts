import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../messages");

function messagesOf(language: string, file: string): Map<string, string> {
  const parsed: Record<string, unknown> = JSON.parse(readFileSync(join(folder, language, file), "utf8"));
  return new Map(Object.entries(parsed).map(([key, value]) => [key, JSON.stringify(value)]));
}

function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].toSorted();
}

describe.each(readdirSync(join(folder, "en")))("the messages in %s", (file) => {
  const english = messagesOf("en", file);
  const spanish = messagesOf("es", file);

  it("are the same in English and in Spanish", () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
  });

  it("have the same holes in both languages", () => {
    const holesIn = (messages: Map<string, string>) => [...messages].map(([key, text]) => [key, holes(text)]);
    expect(holesIn(spanish)).toEqual(holesIn(english));
  });

  it("are never empty", () => {
    const all = [...english, ...spanish];
    expect(all.filter(([, text]) => text.length <= 2)).toEqual([]);
  });
});
