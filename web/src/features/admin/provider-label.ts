import type { AdminWebhookEvent } from "../../../../src/contract/admin/webhook-events.ts";
import { providerName } from "../../lib/text/provider-name.ts";

/** An outside service; their names are the same in every language. */
export function providerLabel(provider: AdminWebhookEvent["provider"]): string {
  return provider === "stream" ? "Cloudflare Stream" : providerName(provider);
}
