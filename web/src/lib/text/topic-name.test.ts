import { afterEach, describe, expect, it } from "vitest";
import { topics } from "../../../../src/platform/prompt-cards/catalogue.ts";
import { overwriteGetLocale } from "../../paraglide/runtime.js";
import { topicName } from "./topic-name.ts";

describe("topicName()", () => {
  afterEach(() => overwriteGetLocale(() => "en"));

  it("has a Spanish name for every topic of the catalogue", () => {
    overwriteGetLocale(() => "es");
    expect(topics.filter((topic) => topicName(topic) === topic.title)).toEqual([]);
  });

  it("keeps the server's title in English, where an administrator may have changed it", () => {
    overwriteGetLocale(() => "en");
    expect(topicName({ slug: "food", title: "Food and drink" })).toBe("Food and drink");
  });

  it("falls back to the server's title for a topic it does not know", () => {
    overwriteGetLocale(() => "es");
    expect(topicName({ slug: "constructor", title: "Building" })).toBe("Building");
  });
});
