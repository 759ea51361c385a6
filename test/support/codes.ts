import { env } from "cloudflare:workers";
import { withServices } from "./services.ts";

/** What the newest mail of this purpose says: its six digits, or the token of its link. */
export async function mailedSecret(
  purpose: "otp" | "verify" | "reset" | "delete",
  subject: string,
): Promise<string> {
  const row = await env.DB.prepare(
    "SELECT id FROM one_time_codes WHERE purpose = ? AND subject = ? ORDER BY created_at DESC, id DESC LIMIT 1",
  )
    .bind(purpose, subject)
    .first<{ id: string }>();
  const code = row === null ? null : await withServices(({ codes }) => codes.findToMail(row.id));
  if (code === null) throw new Error(`No ${purpose} mail is waiting for ${subject}`);
  return code.secret;
}

/** Six digits that are surely not `code`. */
export function otherThan(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}
