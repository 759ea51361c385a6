import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Courier } from "./courier.ts";
import { deliveryFaultsSchema } from "./delivery-faults.ts";
import { paymentsPage } from "./payments-page.ts";
import type { PlayedProvider } from "./played-provider.ts";

const attemptSchema = z.strictObject({
  card: z.string().default("4242424242424242"),
  /** The answer to the bank's question, for a card that asks one. */
  confirm: z.enum(["approve", "fail"]).optional(),
});
const settleSchema = z.strictObject({ outcome: z.enum(["succeeded", "failed"]).default("succeeded") });
const disputeSchema = z.strictObject({ status: z.enum(["open", "won", "lost"]).default("open") });
const advanceSchema = z.strictObject({ outcome: z.enum(["paid", "failed"]).default("paid") });

/** What a developer can make happen at the services that are played: a page with buttons, and the same for programs. */
export function knobRoutes(providers: readonly PlayedProvider[], courier: Courier): Hono {
  const app = new Hono().get("/dev/payments", (c) => c.html(paymentsPage(providers, courier)));
  for (const provider of providers) app.route(`/dev/api/${provider.name}`, routesOf(provider, courier));
  return app;
}

function routesOf(provider: PlayedProvider, courier: Courier): Hono {
  const { name } = provider;
  return new Hono()
    .post("/checkout/:id/pay", (c) =>
      told(c, attemptSchema, async (asked) => {
        const result = await provider.pay(c.req.param("id"), asked);
        return result === null ? null : { ...result };
      }),
    )
    .post("/checkout/:id/cancel", (c) => {
      const location = provider.cancel(c.req.param("id"));
      return location === null ? missing(c) : done(c, { location });
    })
    .post("/checkout/:id/expire", (c) =>
      provider.expire(c.req.param("id")) ? done(c, { expired: true }) : missing(c),
    )
    .post("/payments/:id/settle", (c) =>
      told(c, settleSchema, ({ outcome }) =>
        provider.settle(c.req.param("id"), outcome) ? { outcome } : null,
      ),
    )
    .post("/refunds/:id/settle", (c) =>
      told(c, settleSchema, ({ outcome }) =>
        provider.settle(c.req.param("id"), outcome) ? { outcome } : null,
      ),
    )
    .post("/payments/:id/dispute", (c) =>
      told(c, disputeSchema, ({ status }) =>
        provider.dispute(c.req.param("id"), status) ? { status } : null,
      ),
    )
    .post("/subscriptions/:id/advance", (c) =>
      told(c, advanceSchema, ({ outcome }) =>
        provider.advance(c.req.param("id"), outcome) ? { outcome } : null,
      ),
    )
    .get("/checkouts", (c) => c.json({ items: provider.checkouts() }))
    .get("/payments", (c) => c.json({ items: provider.payments() }))
    .get("/subscriptions", (c) => c.json({ items: provider.subscriptions() }))
    .get("/events", (c) => c.json({ items: courier.list(name) }))
    .post("/events/:id/replay", (c) =>
      courier.replay(name, c.req.param("id")) ? done(c, { replayed: true }) : missing(c),
    )
    .get("/faults", (c) => c.json(courier.faultsOf(name)))
    .post("/faults", (c) =>
      told(c, deliveryFaultsSchema, (faults) => {
        courier.setFaults(name, faults);
        return faults;
      }),
    );
}

/** Reads what was asked, from a program's JSON or a page's form, and does it. Null: there is no such thing, or not now. */
async function told<S extends z.ZodType>(
  c: Context,
  schema: S,
  act: (asked: z.infer<S>) => object | null | Promise<object | null>,
): Promise<Response> {
  const text = await c.req.text();
  const fields = () => Object.fromEntries(new URLSearchParams(text));
  const asked = schema.safeParse((await isForm(c)) ? fields() : parsed(text));
  if (!asked.success) return c.json({ error: "Not understood", issues: asked.error.issues }, 400);
  const result = await act(asked.data);
  return result === null ? missing(c) : done(c, result);
}

/** A page goes back to the list; a program gets an answer. */
async function done(c: Context, result: object): Promise<Response> {
  return (await isForm(c)) ? c.redirect("/dev/payments", 303) : c.json(result);
}

function missing(c: Context): Response {
  return c.json({ error: "There is no such thing, or it cannot do this now" }, 404);
}

/** curl calls JSON a form too, unless it is told otherwise. */
async function isForm(c: Context): Promise<boolean> {
  const type = c.req.header("content-type") ?? "";
  return type.startsWith("application/x-www-form-urlencoded") && !(await c.req.text()).startsWith("{");
}

function parsed(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
