import { tabStore } from "../storage.ts";

const key = "reset-token";

/** The token of a reset link, kept in this tab until it was used, because the address must not keep it. */
export const resetToken = {
  read: (): string | null => tabStore.get(key),
  keep: (token: string): void => tabStore.set(key, token),
  drop: (): void => tabStore.remove(key),
};

/** The token in the fragment of a reset link, or null. */
export function tokenFromFragment(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("token");
  return token === "" ? null : token;
}
