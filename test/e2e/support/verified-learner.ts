import { mailedCode } from "./inbox.ts";
import type { Learner } from "./learners.ts";

/** Confirms the address of a learner who is signed in on their page, over the API: for journeys about something else. */
export async function confirmAddress({ page, email }: Learner): Promise<void> {
  const code = await mailedCode(page, email, /confirms your e-mail address$/);
  await page.evaluate(async (digits) => {
    async function post(path: string, body: unknown, token?: string): Promise<Response> {
      const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      const response = await fetch(`/api/v1${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...authorization },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response;
    }
    const session: unknown = await (await post("/auth/refresh", {})).json();
    if (typeof session !== "object" || session === null || !("accessToken" in session)) {
      throw new Error("The session gave no access token");
    }
    await post("/auth/verify-email", { code: digits }, String(session.accessToken));
  }, code);
}
