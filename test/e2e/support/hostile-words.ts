import { type BrowserContext, expect, type Page } from "@playwright/test";

/** What runs in a page that trusts the words of strangers. */
export const payloads = [
  `<script>window.ran = true</script>`,
  `<img src=x onerror="window.ran = true">`,
  `"><svg onload="window.ran = true">`,
  `javascript:window.ran=true`,
  `<iframe srcdoc="<script>parent.ran = true</script>"></iframe>`,
  `{{constructor.constructor('window.ran = true')()}}`,
  `<a href="javascript:window.ran=true" autofocus onfocus="window.ran = true">x</a>`,
  `</script><script>window.ran = true</script>`,
] as const;

/** One for fields with little room. */
export const shortPayload = `<svg onload=ran=1>`;
/** One for names. */
export const namePayload = `<img src=x onerror="window.ran=1">`;

/** From the next page on, notes also the scripts among words that only the page's policy has kept from running. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      // A library tries whether it may compile, which is no word of strangers.
      if (!violatedDirective.startsWith("script-src") || blockedURI === "eval") return;
      const refused: unknown = Reflect.get(window, "refused") ?? [];
      Reflect.set(window, "refused", [refused, `${violatedDirective} ${blockedURI} ${sample}`].flat());
    });
  });
}

/** The page shows the words as words: nothing ran, nothing of them became an element, the policy had nothing to refuse. */
export async function expectWordsOnly(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible();
  await expectNothingRan(page);
}

export async function expectNothingRan(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => ({
    ran: "ran" in window,
    planted: [
      ...document.querySelectorAll("[onerror], [onload], [onfocus], [srcdoc], [href^='javascript:' i]"),
    ].map(({ outerHTML }) => outerHTML),
    refused: String(Reflect.get(window, "refused") ?? ""),
  }));
  expect(seen, page.url()).toEqual({ ran: false, planted: [], refused: "" });
}
