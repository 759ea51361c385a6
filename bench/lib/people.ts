import { AccessTokens } from "../../src/platform/auth/access-token.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { configOf } from "../../src/platform/config/config.ts";
import { newId } from "../../src/platform/ids.ts";

/** Somebody with an account, a complete profile and a signed-in device. */
export interface Person {
  id: string;
  sessionId: string;
}

const rowsPerStatement = 250;

export function makePeople(count: number): Person[] {
  return Array.from({ length: count }, () => ({ id: newId(), sessionId: newId() }));
}

/** What puts the people into Parley's database, past its routes. The ids are our own, so nothing needs escaping. */
export function insertsFor(people: readonly Person[]): string[] {
  const now = Date.now();
  const statements: string[] = [];
  for (let start = 0; start < people.length; start += rowsPerStatement) {
    const some = people.slice(start, start + rowsPerStatement);
    const rows = (row: (person: Person) => string) => some.map((person) => `(${row(person)})`).join(", ");
    statements.push(
      `INSERT INTO users (id, email, date_of_birth, created_at) VALUES ${rows(
        ({ id }) => `'${id}', '${id}@example.com', '1990-01-01', ${now}`,
      )}`,
      `INSERT INTO profiles (user_id, display_name, native_language, english_level, country, last_active_at, updated_at) VALUES ${rows(
        ({ id }) => `'${id}', 'Learner', 'es', 'beginner', 'MX', ${now}, ${now}`,
      )}`,
      `INSERT INTO device_sessions (id, user_id, device_id, platform, created_at, last_used_at, expires_at) VALUES ${rows(
        ({ id, sessionId }) =>
          `'${sessionId}', '${id}', '${newId()}', 'web', ${now}, ${now}, ${now + 86_400_000}`,
      )}`,
    );
  }
  return statements;
}

/** An access token for each, signed as Parley signs them; they last 15 minutes. */
export function tokensFor(people: readonly Person[], vars: Record<string, string>): Promise<string[]> {
  const tokens = new AccessTokens(configOf(vars), systemClock);
  return Promise.all(
    people.map(({ id: userId, sessionId }) =>
      tokens.sign({ userId, sessionId, email: `${userId}@example.com`, role: "student" }),
    ),
  );
}
