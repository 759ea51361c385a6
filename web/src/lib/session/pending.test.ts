import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pendingSecondStep } from "./pending.ts";

const step = { mfaToken: "token", methods: ["totp" as const] };

describe("a pending second step", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it("is there again after a reload, and gone after it was taken", () => {
    pendingSecondStep.keep(step);
    expect(pendingSecondStep.read()).toEqual(step);
    pendingSecondStep.drop();
    expect(pendingSecondStep.read()).toBeNull();
  });

  it("is not offered once the server has stopped waiting for it", () => {
    pendingSecondStep.keep(step);
    vi.setSystemTime(5 * 60_000);
    expect(pendingSecondStep.read()).toBeNull();
  });

  it.each(["{", '{"value":{"mfaToken":7},"until":99999999999999}', "null"])(
    "was never there when the tab holds %s",
    (text) => {
      sessionStorage.setItem("parley.second-step", text);
      expect(pendingSecondStep.read()).toBeNull();
    },
  );
});
