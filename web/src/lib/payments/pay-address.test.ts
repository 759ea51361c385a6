import { describe, expect, it } from "vitest";
import { payAddress } from "./pay-address.ts";

const here = "http://localhost:8787";

describe("payAddress()", () => {
  it.each(["https://checkout.stripe.com/c/pay/1", "http://localhost:8787/dev/pay/1?a=b"])(
    "goes to %s",
    (address) => {
      expect(payAddress(address, here)).toBe(address);
    },
  );

  it.each([
    "http://checkout.example/pay",
    "http://localhost:8788/pay",
    "javascript:alert(1)",
    "data:text/html,pay",
    "//evil.example/pay",
    "/orders/1",
    "",
  ])("does not go to %s", (address) => {
    expect(payAddress(address, here)).toBeNull();
  });
});
