import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { isSignedByStripe } from "./stripe-signature.ts";

const secret = "whsec_of_this_test";
const body = '{"id":"evt_1"}';
const now = Date.UTC(2026, 0, 1);
const seconds = now / 1000;
const check = (header: string | undefined, changes: { body?: string; now?: number } = {}) =>
  isSignedByStripe({ header, body: changes.body ?? body }, { secret, now: changes.now ?? now });

/** As Stripe's own library signs. */
const signed = (timestamp: number, by = secret) =>
  Stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret: by,
    timestamp,
    scheme: "v1",
    signature: "",
    cryptoProvider: Stripe.createSubtleCryptoProvider(),
  });

describe("isSignedByStripe", () => {
  it("knows what Stripe's own library has signed", async () => {
    expect(await check(await signed(seconds))).toBe(true);
    expect(await check(await signed(seconds), { body: `${body} ` })).toBe(false);
    expect(await check(await signed(seconds, "whsec_other"))).toBe(false);
  });

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])("takes a signature that is %i s old: %s", async (age, isTaken) => {
    expect(await check(await signed(seconds - age))).toBe(isTaken);
  });

  it("takes either signature while the secret is changed", async () => {
    const other = (await signed(seconds, "whsec_other")).replace(/^t=\d+,/, "");
    expect(await check(`${await signed(seconds)},${other}`)).toBe(true);
    expect(await check((await signed(seconds)).replace(",", `,${other},`))).toBe(true);
  });

  it.each([
    undefined,
    "",
    "t=1",
    "v1=00",
    `t=${seconds}`,
    `t=${seconds},v1=`,
    `t=${seconds},v0=00`,
    "t=now,v1=00",
  ])("takes nothing for %j", async (header) => {
    expect(await check(header)).toBe(false);
  });
});
