import { webhooks } from "./app.ts";
import type { WebhookBindings } from "./bindings.ts";

export default { fetch: webhooks.fetch } satisfies ExportedHandler<WebhookBindings>;
