import type { Identity } from "../auth/identity-bans.ts";

/** Where dots in the name before the @ make no difference. */
const DOTLESS = new Set(["gmail.com", "googlemail.com"]);

/** One spelling for all that lead to the same mailbox or device, so that nobody comes back by spelling theirs anew. */
export function foldIdentity({ kind, value }: Identity): Identity {
  switch (kind) {
    case "email":
      return { kind, value: foldEmail(value) };
    case "device":
      return { kind, value: value.toLowerCase() };
    case "passkey":
    case "account":
      return { kind, value };
  }
}

function foldEmail(email: string): string {
  const lower = email.toLowerCase();
  const at = lower.lastIndexOf("@");
  if (at < 1) return lower;
  const domain = lower.slice(at + 1);
  const [name = ""] = lower.slice(0, at).split("+");
  if (!DOTLESS.has(domain)) return `${name}@${domain}`;
  return `${name.replaceAll(".", "")}@gmail.com`;
}
