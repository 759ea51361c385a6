import type { Page } from "@playwright/test";

export interface NewLearner {
  displayName: string;
  email: string;
  englishLevel: "beginner" | "intermediate" | "advanced";
}

export const TEST_PASSWORD = "seven green tea cups";

/**
 * Signs a learner up from inside the page, over the API, and completes the profile: for journeys that are about
 * something else. The page then holds the session's cookie, as after the sign-up form.
 */
export async function register(page: Page, learner: NewLearner): Promise<void> {
  await page.goto("/help");
  await page.evaluate(
    async ({ displayName, email, englishLevel, password }) => {
      async function send(method: string, path: string, body: unknown, token?: string): Promise<unknown> {
        const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
        const response = await fetch(`/api/v1${path}`, {
          method,
          headers: { "Content-Type": "application/json", ...authorization },
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        return response.json();
      }
      const device = { id: `e2e-${crypto.randomUUID()}`, platform: "web" };
      const account = { email, password, displayName, dateOfBirth: "1995-05-05", device };
      const session: unknown = await send("POST", "/auth/register", account);
      if (typeof session !== "object" || session === null || !("accessToken" in session)) {
        throw new Error("Registration gave no access token");
      }
      const profile = { englishLevel, nativeLanguage: "es", country: "MX", timezone: "America/Mexico_City" };
      await send("PATCH", "/users/me", profile, String(session.accessToken));
    },
    { ...learner, password: TEST_PASSWORD },
  );
}
