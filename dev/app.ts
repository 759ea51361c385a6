import { Hono } from "hono";
import { accessRoutes } from "./access/access.routes.ts";
import { asAccessForwards, isGuardedByAccess } from "./access/guard.ts";
import type { DevEnvironment } from "./bindings.ts";
import { caughtRoutes } from "./caught/caught.routes.ts";
import { homeRoutes } from "./pages/home.routes.ts";
import { inboxRoutes } from "./inbox/inbox.routes.ts";
import { scheduleRoutes } from "./schedule/schedule.routes.ts";
import { paymentsRoutes } from "./simulators/payments/payments.routes.ts";
import { streamRoutes } from "./simulators/stream/stream.routes.ts";
import { simulatorRoutes } from "./simulators/simulators.routes.ts";

/** The route table of this machine: simulators and tools under /dev, Access on admin paths, all else to the api Worker. */
export const devApp = new Hono<DevEnvironment>()
  .route("/", homeRoutes)
  .route("/", inboxRoutes)
  .route("/", caughtRoutes)
  .route("/", paymentsRoutes)
  .route("/dev/sim", simulatorRoutes)
  .route("/", scheduleRoutes)
  .route("/", accessRoutes)
  .route("/", streamRoutes)
  .all("/dev/*", (c) => c.json({ error: `Nothing is at ${c.req.path}; /dev lists what there is` }, 404))
  .all("*", (c) => {
    const { pathname } = new URL(c.req.url);
    if (isForWebhooks(pathname)) return c.env.WEBHOOKS.fetch(c.req.raw);
    return isGuardedByAccess(pathname) ? asAccessForwards(c.req.raw, c.env) : c.env.API.fetch(c.req.raw);
  });

/** The routes that the webhooks Worker has in production. */
function isForWebhooks(pathname: string): boolean {
  return /^\/api\/v1\/(?:webhooks|payments\/webhook)(?:\/|$)/.test(pathname);
}
