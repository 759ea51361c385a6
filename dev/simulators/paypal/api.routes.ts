import { type Context, Hono } from "hono";
import { z } from "zod";
import { Collection } from "../payments/documents.ts";
import { newRef } from "../payments/references.ts";
import { shownCapture, shownDispute, shownOrder, shownRefund } from "./documents.ts";
import { capture } from "./paying.ts";
import { newPaypalRef, type Order, type PaypalState } from "./paypal-state.ts";
import { PaypalRefusal } from "./refusal.ts";
import { refund } from "./returning.ts";

const sumSchema = z.object({
  currency_code: z.string().regex(/^[A-Z]{3}$/),
  value: z.string().regex(/^\d{1,7}\.\d{2}$/),
});
const contextSchema = z.object({ return_url: z.url(), cancel_url: z.url() });
const orderSchema = z.object({
  intent: z.literal("CAPTURE"),
  purchase_units: z
    .array(
      z.object({
        reference_id: z.string().max(256).default("default"),
        amount: sumSchema,
        description: z.string().max(127).default(""),
        custom_id: z.string().max(255).default(""),
        invoice_id: z.string().max(127).default(""),
      }),
    )
    .length(1),
  payment_source: z.object({ paypal: z.object({ experience_context: contextSchema }) }).optional(),
  application_context: contextSchema.optional(),
});
const refundSchema = z.object({
  amount: sumSchema.optional(),
  custom_id: z.string().max(127).optional(),
  invoice_id: z.string().max(127).optional(),
  note_to_payer: z.string().max(255).optional(),
});

const TOKEN_LIFE_SECONDS = 32_400;
/** Nobody has to approve an order faster, and nobody can later. */
const ORDER_LIFE_MS = 3 * 60 * 60_000;

interface Keys {
  clientId: string;
  clientSecret: string;
}

/** PayPal's API as far as Parley uses it (developer.paypal.com/docs/api). */
export function paypalApi(state: PaypalState, { clientId, clientSecret }: Keys): Hono {
  const answers = new Collection<{ id: string; status: 200 | 201; body: string }>(
    state.stage.documents,
    "paypal request id",
  );
  // Nothing may come between looking and keeping: of two who ask at once, one makes it.
  const once = (c: Context, make: () => { status: 200 | 201; body: object }) => {
    const id = `${c.req.path} ${c.req.header("paypal-request-id") ?? crypto.randomUUID()}`;
    const earlier = answers.find(id);
    const { status, body } = earlier ?? answers.save({ id, ...made(make()) });
    return c.body(body, status, { "content-type": "application/json" });
  };
  const app = new Hono()
    .post("/v1/oauth2/token", async (c) => {
      const isKnown = c.req.header("authorization") === `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
      const form = new URLSearchParams(await c.req.text());
      if (!isKnown || form.get("grant_type") !== "client_credentials") {
        return c.json({ error: "invalid_client", error_description: "Client Authentication failed" }, 401);
      }
      const id = newRef("A21", 40);
      state.tokens.save({ id, until: state.stage.now() + TOKEN_LIFE_SECONDS * 1000 });
      const type = { token_type: "Bearer", app_id: "APP-80W284485P519543T" };
      return c.json({
        scope: "",
        access_token: id,
        ...type,
        expires_in: TOKEN_LIFE_SECONDS,
        nonce: newRef(""),
      });
    })
    .use(async (c, next) => {
      const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
      if ((state.tokens.find(token)?.until ?? 0) <= state.stage.now()) {
        throw new PaypalRefusal(401, "INVALID_TOKEN");
      }
      return next();
    })
    .post("/v2/checkout/orders", async (c) => {
      const asked = await bodyOf(c, orderSchema);
      return once(c, () => {
        const order = createOrder(state, asked);
        return { status: order.status === "CREATED" ? 201 : 200, body: shownOrder(state, order) };
      });
    })
    .get("/v2/checkout/orders/:id", (c) => c.json(shownOrder(state, knownOrder(state, c.req.param("id")))))
    .post("/v2/checkout/orders/:id/capture", (c) =>
      once(c, () => {
        const captured = capture(state, knownOrder(state, c.req.param("id")));
        return { status: 201, body: shownOrder(state, captured) };
      }),
    )
    .get("/v2/payments/captures/:id", (c) => c.json(shownCapture(known(state.captures, c.req.param("id")))))
    .post("/v2/payments/captures/:id/refund", async (c) => {
      const asked = await bodyOf(c, refundSchema);
      return once(c, () => {
        const refunded = refund(state, known(state.captures, c.req.param("id")), asked);
        return { status: 201, body: shownRefund(refunded) };
      });
    })
    .get("/v2/payments/refunds/:id", (c) => c.json(shownRefund(known(state.refunds, c.req.param("id")))))
    .get("/v1/customer/disputes", (c) => {
      const of = c.req.query("disputed_transaction_id") ?? null;
      return c.json({ items: state.disputes.list(of).map(shownDispute), links: [] });
    })
    .get("/v1/customer/disputes/:id", (c) => c.json(shownDispute(known(state.disputes, c.req.param("id")))))
    .all("*", () => {
      throw new PaypalRefusal(404, "INVALID_RESOURCE_ID");
    });
  app.onError((fault) => {
    if (fault instanceof PaypalRefusal) return fault.response();
    throw fault;
  });
  return app;
}

function made({ status, body }: { status: 200 | 201; body: object }) {
  return { status, body: JSON.stringify(body) };
}

function createOrder(state: PaypalState, asked: z.infer<typeof orderSchema>): Order {
  const [unit] = asked.purchase_units;
  const source = asked.payment_source?.paypal.experience_context;
  const context = source ?? asked.application_context;
  if (unit === undefined || context === undefined) throw new PaypalRefusal(400, "MISSING_REQUIRED_PARAMETER");
  return state.orders.save({
    ...unit,
    ...context,
    id: newPaypalRef(),
    intent: "CAPTURE",
    status: source === undefined ? "CREATED" : "PAYER_ACTION_REQUIRED",
    card: "",
    create_time: state.time(),
    expires_at: state.stage.now() + ORDER_LIFE_MS,
  });
}

/** PayPal forgets an order that nobody approved in time. */
function knownOrder(state: PaypalState, id: string): Order {
  const order = known(state.orders, id);
  if (order.status === "VOIDED") throw new PaypalRefusal(404, "INVALID_RESOURCE_ID");
  return order;
}

function known<T extends { id: string }>(documents: Collection<T>, id: string): T {
  const found = documents.find(id);
  if (found === null) throw new PaypalRefusal(404, "INVALID_RESOURCE_ID");
  return found;
}

async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  const result = schema.safeParse(await c.req.json().catch(() => null));
  if (!result.success) throw new PaypalRefusal(400, "INVALID_PARAMETER_VALUE");
  return result.data;
}
