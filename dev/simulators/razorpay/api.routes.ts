import { type Context, Hono } from "hono";
import { z } from "zod";
import { Collection } from "../payments/documents.ts";
import { newRef } from "../payments/references.ts";
import { close } from "./paying.ts";
import type { Order, PaymentLink, RazorpayState } from "./razorpay-state.ts";
import { RazorpayRefusal } from "./refusal.ts";
import { refund } from "./returning.ts";

const notes = z.record(z.string(), z.string()).default({});
const amount = z.int().min(100);
const currency = z.string().regex(/^[A-Z]{3}$/);

const orderSchema = z.object({
  amount,
  currency,
  receipt: z.string().max(40).nullable().default(null),
  notes,
});
const linkSchema = z.object({
  amount,
  currency,
  accept_partial: z.literal(false).default(false),
  description: z.string().max(2048).default(""),
  reference_id: z.string().max(40).default(""),
  customer: z.record(z.string(), z.string()).default({}),
  notes,
  callback_url: z.url(),
  callback_method: z.literal("get"),
  expire_by: z.int().optional(),
});
const refundSchema = z.object({
  amount: z.int().min(1).optional(),
  notes,
  receipt: z.string().max(40).optional(),
  speed: z.literal("normal").optional(),
});

const QUARTER_HOUR_SECONDS = 15 * 60;
const HALF_YEAR_SECONDS = 180 * 86_400;

interface Keys {
  keyId: string;
  keySecret: string;
}

/** Razorpay's API as far as Parley uses it (razorpay.com/docs/api). */
export function razorpayApi(state: RazorpayState, { keyId, keySecret }: Keys): Hono {
  const refundKeys = new Collection<{ id: string; request: string; refund: string }>(
    state.stage.documents,
    "razorpay refund key",
  );
  const app = new Hono()
    .use(async (c, next) => {
      if (c.req.header("authorization") !== `Basic ${btoa(`${keyId}:${keySecret}`)}`) {
        throw new RazorpayRefusal("Authentication failed", { status: 401 });
      }
      return next();
    })
    .post("/orders", async (c) => c.json(createOrder(state, await bodyOf(c, orderSchema))))
    .get("/orders/:id", (c) => c.json(known(state.orders, c.req.param("id"))))
    .get("/orders/:id/payments", (c) => c.json(list(state.payments.list(c.req.param("id")))))
    .post("/payment_links", async (c) => c.json(createLink(state, await bodyOf(c, linkSchema))))
    .get("/payment_links", (c) => {
      const reference = c.req.query("reference_id") ?? null;
      return c.json({ payment_links: state.links.list(reference) });
    })
    .get("/payment_links/:id", (c) => c.json(known(state.links, c.req.param("id"))))
    .post("/payment_links/:id/cancel", (c) => {
      const link = known(state.links, c.req.param("id"));
      if (!close(state, link, "cancelled")) {
        throw new RazorpayRefusal(`Payment Link cannot be cancelled as it is ${link.status}`);
      }
      return c.json(known(state.links, link.id));
    })
    .get("/payments/:id", (c) => c.json(known(state.payments, c.req.param("id"))))
    .get("/payments/:id/refunds", (c) => c.json(list(state.refunds.list(c.req.param("id")))))
    .post("/payments/:id/refund", async (c) => {
      const asked = await bodyOf(c, refundSchema);
      const payment = known(state.payments, c.req.param("id"));
      const key = c.req.header("x-refund-idempotency");
      if (key === undefined) return c.json(refund(state, payment, asked));
      if (!/^[\w-]{10,}$/.test(key)) throw new RazorpayRefusal("The idempotency key is not one");
      const request = `${payment.id} ${JSON.stringify(asked)}`;
      const earlier = refundKeys.find(key);
      if (earlier !== null && earlier.request !== request) {
        throw new RazorpayRefusal(
          "Different request with the same idempotency key has already been processed.",
        );
      }
      if (earlier !== null) return c.json(known(state.refunds, earlier.refund));
      const made = refund(state, payment, asked);
      refundKeys.save({ id: key, request, refund: made.id });
      return c.json(made);
    })
    .get("/refunds/:id", (c) => c.json(known(state.refunds, c.req.param("id"))))
    .get("/disputes", (c) => {
      const skip = Number(c.req.query("skip") ?? 0);
      return c.json(list(state.disputes.list().slice(skip, skip + Number(c.req.query("count") ?? 10))));
    })
    .get("/disputes/:id", (c) => c.json(known(state.disputes, c.req.param("id"))))
    .all("*", () => {
      throw new RazorpayRefusal("The requested URL was not found on the server.");
    });
  app.onError((fault) => {
    if (fault instanceof RazorpayRefusal) return fault.response();
    throw fault;
  });
  return app;
}

function createOrder(state: RazorpayState, asked: z.infer<typeof orderSchema>): Order {
  return state.orders.save({
    ...asked,
    id: newRef("order_", 14),
    entity: "order",
    amount_paid: 0,
    amount_due: asked.amount,
    status: "created",
    attempts: 0,
    created_at: state.now(),
  });
}

function createLink(state: RazorpayState, asked: z.infer<typeof linkSchema>): PaymentLink {
  const { reference_id: reference, expire_by: asExpire } = asked;
  if (reference !== "" && state.links.list(reference).length > 0) {
    throw new RazorpayRefusal(`payment link with given reference_id (${reference}) already exists`);
  }
  const at = state.now();
  if (asExpire !== undefined && asExpire < at + QUARTER_HOUR_SECONDS) {
    throw new RazorpayRefusal("expire_by should be at least 15 minutes after current time", {
      field: "expire_by",
    });
  }
  const order = createOrder(state, { ...asked, receipt: reference });
  const id = newRef("plink_", 14);
  return state.links.save({
    ...asked,
    id,
    entity: "payment_link",
    amount_paid: 0,
    order_id: order.id,
    payments: null,
    short_url: `${state.stage.baseUrl}/pay/${id}`,
    status: "created",
    user_id: "",
    expire_by: asExpire ?? at + HALF_YEAR_SECONDS,
    expired_at: 0,
    cancelled_at: 0,
    created_at: at,
    updated_at: at,
  });
}

function known<T extends { id: string }>(documents: Collection<T>, id: string): T {
  const found = documents.find(id);
  if (found === null) throw new RazorpayRefusal("The id provided does not exist");
  return found;
}

function list(items: readonly object[]) {
  return { entity: "collection", count: items.length, items };
}

async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  const result = schema.safeParse(await c.req.json().catch(() => null));
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join(".") ?? "";
  throw new RazorpayRefusal(`The ${field} field is invalid.`, { field });
}
