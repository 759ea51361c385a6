import type { SecondFactor } from "../../../../src/contract/auth.ts";

const order: readonly SecondFactor[] = ["totp", "passkey", "recovery_code"];

/** What to offer for the second step, best first; passkeys only where the browser has them. */
export function offeredMethods(methods: readonly SecondFactor[], hasPasskeys: boolean): SecondFactor[] {
  return order.filter((method) => methods.includes(method) && (method !== "passkey" || hasPasskeys));
}
