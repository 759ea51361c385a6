import type { AppEnv } from "./container.ts";
import { accessGate } from "./platform/http/admin-gate.ts";
import { createRouter } from "./platform/http/router.ts";

/** The pages of administration are the same web app, but Access stands before them too. */
export const adminPagesRoutes = createRouter<AppEnv>();
adminPagesRoutes.use("/admin", accessGate);
adminPagesRoutes.use("/admin/*", accessGate);
adminPagesRoutes.on(["GET", "HEAD"], ["/admin", "/admin/*"], async (c) => {
  const page = await c.env.ASSETS.fetch(new Request(new URL("/", c.req.url), { method: c.req.method }));
  return new Response(page.body, page);
});
