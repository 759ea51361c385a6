import { type Context, Hono } from "hono";
import type { DevEnvironment } from "../bindings.ts";
import { caughtPage } from "../pages/caught-page.ts";
import { type Channel, channels, messageToCatchSchema } from "./caught-message.ts";

function store(c: Context<DevEnvironment>) {
  return c.env.CAUGHT_MESSAGES.getByName("caught");
}

/** `?to=` for mail and telephone numbers, `?user=` for pushes; either narrows any of them. */
function recipient(c: Context<DevEnvironment>): string | null {
  return c.req.query("to") ?? c.req.query("user") ?? null;
}

function routesOf(channel: Channel) {
  return new Hono<DevEnvironment>()
    .get(`/dev/api/${channel}`, async (c) => c.json({ items: await store(c).list(channel, recipient(c)) }))
    .post(`/dev/api/${channel}`, async (c) => {
      const message = messageToCatchSchema.safeParse(await c.req.json().catch(() => null));
      if (!message.success) return c.json({ error: "Not a message", issues: message.error.issues }, 400);
      await store(c).keep(channel, message.data);
      return c.json({ caught: true }, 201);
    })
    .delete(`/dev/api/${channel}`, async (c) => {
      await store(c).clear(channel);
      return c.body(null, 204);
    })
    .get(`/dev/${channel}`, async (c) => {
      if (channel === "mail") return c.redirect("/dev/inbox");
      const to = recipient(c);
      return c.html(caughtPage(channel, to, await store(c).list(channel, to)));
    });
}

/** The lists of caught messages, for programs under /dev/api and for people under /dev. */
export const caughtRoutes = channels.reduce(
  (routes, channel) => routes.route("/", routesOf(channel)),
  new Hono<DevEnvironment>(),
);
