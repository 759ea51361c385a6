import type { Page } from "@playwright/test";

/**
 * Gives the page's browser a passkey provider of its own (Chrome DevTools Protocol, domain WebAuthn) whose owner always
 * agrees: discoverable passkeys, with the owner's verification, as a phone or a laptop has.
 */
export async function addVirtualAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
