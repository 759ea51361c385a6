import { type BrowserContext, type Page, test as base } from "@playwright/test";
import { watchPeerConnections } from "./call-media.ts";
import { type NewLearner, register } from "./registration.ts";

/** A person with a browser of their own, signed in and ready to practise. */
export interface Learner extends NewLearner {
  page: Page;
  context: BrowserContext;
}

interface Fixtures {
  /** Makes a new learner at each call; their browsers are closed after the test. */
  newLearner: (about?: Partial<NewLearner>) => Promise<Learner>;
}

export const test = base.extend<Fixtures>({
  newLearner: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (about = {}) => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      const page = await context.newPage();
      await watchPeerConnections(page);
      const learner = {
        displayName: `Learner ${contexts.length}`,
        email: `learner-${crypto.randomUUID()}@test.parley.example`,
        englishLevel: "intermediate" as const,
        ...about,
      };
      await register(page, learner);
      return { ...learner, page, context };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect } from "@playwright/test";
