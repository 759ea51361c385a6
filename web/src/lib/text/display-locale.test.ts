import { describe, expect, it, vi } from "vitest";
import { timeText } from "./dates.ts";
import { displayLocale } from "./display-locale.ts";

function browserSpeaks(...languages: string[]): void {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
}

describe("displayLocale()", () => {
  it("is the browser's own variant of the language shown", () => {
    browserSpeaks("de-DE", "en-GB", "en-US");
    expect(displayLocale()).toBe("en-GB");
    expect(timeText(new Date(2026, 10, 21, 15, 5))).toBe("15:05");
  });

  it("is the language itself where the browser names no variant of it", () => {
    browserSpeaks("de-DE", "enm");
    expect(displayLocale()).toBe("en");
  });
});
