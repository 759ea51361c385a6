import { afterEach, describe, expect, it, vi } from "vitest";
import { hasPasskeyAutofill, hasPasskeys } from "./support.ts";

function browserWith(isConditionalMediationAvailable?: () => Promise<boolean>): void {
  const credential = Object.assign(() => undefined, { isConditionalMediationAvailable });
  vi.stubGlobal("PublicKeyCredential", credential);
  vi.stubGlobal("navigator", { credentials: {} });
}

describe("passkeys", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are not offered where the browser has none", async () => {
    vi.stubGlobal("PublicKeyCredential", undefined);
    expect(hasPasskeys()).toBe(false);
    expect(await hasPasskeyAutofill()).toBe(false);
  });

  it("are offered in the field where the browser can", async () => {
    browserWith(() => Promise.resolve(true));
    expect(hasPasskeys()).toBe(true);
    expect(await hasPasskeyAutofill()).toBe(true);
  });

  it("are offered by a button alone where the browser cannot, or fails to say", async () => {
    browserWith();
    expect(await hasPasskeyAutofill()).toBe(false);
    browserWith(() => Promise.reject(new Error("not allowed in a frame")));
    expect(await hasPasskeyAutofill()).toBe(false);
  });
});
