import { describe, expect, it } from "vitest";
import { eventName } from "./event-name.ts";

describe("eventName()", () => {
  it("tells an event in words, and one it does not know as it is", () => {
    expect(eventName("ice_restart")).toBe("looked for another connection");
    expect(eventName("of_tomorrow")).toBe("of_tomorrow");
    expect(eventName("toString")).toBe("toString");
  });
});
