import { describe, expect, it } from "vitest";
import { stripText } from "./connection-strip.tsx";
import { initialCallState } from "./engine/call-state.ts";
import type { CallState } from "./engine/call-state.ts";

const live: CallState = { ...initialCallState, phase: "live", isOnline: true, media: "connected" };
const now = 1_000_000;

describe("stripText()", () => {
  it("says nothing while all is well", () => {
    expect(stripText(live, now)).toBeNull();
  });

  it("counts down the 20 s in which this side may come back", () => {
    expect(stripText({ ...live, isOnline: false, offlineSince: now - 5_000 }, now)).toContain("15 s");
  });

  it("goes on trying after the countdown", () => {
    expect(stripText({ ...live, isOnline: false, offlineSince: now - 60_000 }, now)).toBe(
      "Your network is still gone. We keep trying.",
    );
  });

  it("counts down the time the partner has", () => {
    expect(stripText({ ...live, partnerAwayUntil: now + 12_300 }, now)).toContain("13 s");
  });

  it("is gone when the call is over", () => {
    expect(stripText({ ...live, phase: "over", isOnline: false, offlineSince: now }, now)).toBeNull();
  });
});
