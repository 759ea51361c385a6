import { eq, inArray } from "drizzle-orm";
import type { Passwords } from "../../src/platform/auth/passwords.ts";
import { type Database, databaseOf } from "../../src/platform/db/client.ts";
import { users } from "../../src/features/users/users.table.ts";
import { readDevVars } from "../../scripts/local/dev-vars.ts";
import { demoCalls } from "./demo-calls.ts";
import { demoInstructor } from "./demo-instructor.ts";
import { DEMO_PASSWORD, demoLearners } from "./demo-learners.ts";
import { demoPasswords } from "./demo-passwords.ts";
import { demoRows } from "./demo-rows.ts";
import { ensureSecondFactor } from "./demo-second-factor.ts";
import { withLocalStorage } from "./local-storage.ts";
import { addShop } from "./shop.ts";
import { addTeaching } from "./teaching.ts";

/**
 * Puts the demo learners with their calls, the demo instructor with the courses, and what can be bought, into a stopped
 * Parley, each all or nothing. Run again, it leaves them as they have become; only a password or an authenticator secret that no longer opens
 * the door is set anew.
 */
export async function seed(stateDirectory: string): Promise<void> {
  const secrets = await readDevVars("api");
  const passwords = await demoPasswords(secrets);
  await withLocalStorage(stateDirectory, async (storage) => {
    const db = databaseOf(storage.DB);
    const [known] = await db
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, demoLearners[0].id));
    if (known === undefined) await addEverything(db, passwords, Date.now());
    else if (!(await opensWith(passwords, known.passwordHash))) await renewPasswords(db, passwords);
    await addTeaching(storage, { passwordHash: () => passwords.hash(DEMO_PASSWORD), now: Date.now() });
    await addShop(db, Date.now());
    await ensureSecondFactor(db, secrets, Date.now());
  });
}

async function addEverything(db: Database, passwords: Passwords, now: number): Promise<void> {
  const passwordHash = await passwords.hash(DEMO_PASSWORD);
  const [first, ...rest] = demoRows(db, { passwordHash, now, calls: demoCalls(now) });
  await db.batch([first, ...rest]);
}

async function opensWith(passwords: Passwords, stored: string | null): Promise<boolean> {
  const { isCorrect } = await passwords.verify(stored, DEMO_PASSWORD);
  return isCorrect;
}

async function renewPasswords(db: Database, passwords: Passwords): Promise<void> {
  const passwordHash = await passwords.hash(DEMO_PASSWORD);
  const ids = [...demoLearners, demoInstructor].map(({ id }) => id);
  await db.update(users).set({ passwordHash }).where(inArray(users.id, ids));
}
