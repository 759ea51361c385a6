import { eq } from "drizzle-orm";
import { totpCredentials } from "../../src/features/second-factor/second-factor.table.ts";
import { Sealer } from "../../src/platform/auth/sealed.ts";
import type { Database } from "../../src/platform/db/client.ts";
import { DEMO_TOTP_SECRET, demoLearners } from "./demo-learners.ts";

/**
 * Gives the demo administrator the authenticator secret that `npm start` prints, as administrators need a second factor.
 * One that is there already and is the right one stays.
 */
export async function ensureSecondFactor(
  db: Database,
  secrets: NodeJS.Dict<string>,
  now: number,
): Promise<void> {
  const sealer = new Sealer(secrets["SEALING_KEY"] ?? "");
  const userId = demoLearners[0].id;
  const context = `totp:${userId}`;
  const [known] = await db.select().from(totpCredentials).where(eq(totpCredentials.userId, userId));
  if (
    known !== undefined &&
    known.enabledAt !== null &&
    (await isDemoSecret(sealer, known.sealedSecret, context))
  )
    return;
  const sealedSecret = await sealer.seal(DEMO_TOTP_SECRET, context);
  const row = { sealedSecret, createdAt: now, enabledAt: now, lastStep: 0 };
  await db
    .insert(totpCredentials)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: totpCredentials.userId, set: row });
}

async function isDemoSecret(sealer: Sealer, sealed: string, context: string): Promise<boolean> {
  try {
    return (await sealer.open(sealed, context)) === DEMO_TOTP_SECRET;
  } catch (fault) {
    // Sealed with a key that this machine had before.
    if (fault instanceof DOMException) return false;
    throw fault;
  }
}
