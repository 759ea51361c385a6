import { describe, expect, it } from "vitest";
import { microphoneIsKnown, preferences } from "./preferences.ts";

const day = 24 * 60 * 60 * 1000;

describe("microphoneIsKnown()", () => {
  const now = Date.UTC(2026, 10, 21);
  const known = {
    ...preferences(),
    microphoneId: "mic-1",
    heard: { microphoneId: "mic-1", at: now - 3 * day },
  };

  it("remembers a microphone that was heard some days ago", () => {
    expect(microphoneIsKnown(known, now)).toBe(true);
  });

  it("forgets it after two weeks", () => {
    expect(microphoneIsKnown(known, now + 12 * day)).toBe(false);
  });

  it("asks again for another microphone", () => {
    expect(microphoneIsKnown({ ...known, microphoneId: "mic-2" }, now)).toBe(false);
  });
});
