/**
 * The address of a provider's page when it is safe to go there, or null: anything but https would show the payment to
 * the network, or run here as a script. The app's own origin may have no https, on the machine of a developer.
 */
export function payAddress(address: string, here: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return null;
  if (url.protocol === "https:") return url.href;
  return url.protocol === "http:" && url.origin === here ? url.href : null;
}
