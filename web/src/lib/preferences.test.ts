import { describe, expect, it } from "vitest";
import { microphoneIsKnown, preferences, preferencesFrom } from "./preferences.ts";

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

describe("preferencesFrom()", () => {
  it("reads what was kept", () => {
    const kept = {
      ...preferences(),
      theme: "dark",
      relayOnly: true,
      topic: "food",
      heard: { microphoneId: null, at: 5 },
    };
    expect(preferencesFrom(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, "", "{", "null", "[]", '"dark"', '{"theme":"pink","heard":7,"sounds":"no","topic":{}}'])(
    "starts with the defaults when it finds %j",
    (text) => {
      expect(preferencesFrom(text)).toEqual(preferencesFrom("{}"));
    },
  );
});
