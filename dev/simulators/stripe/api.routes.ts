import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { Collection } from "../payments/documents.ts";
import { newRef } from "../payments/references.ts";
import { expire } from "./checkout.ts";
import { createSession } from "./creating-session.ts";
import { newCustomer } from "./customer-document.ts";
import { expand } from "./expand.ts";
import { parseForm } from "./form.ts";
import { answeredOnce } from "./idempotency.ts";
import { noSuch, StripeRefusal } from "./refusal.ts";
import {
  customerSchema,
  expandSchema,
  listSchema,
  portalSchema,
  refundSchema,
  sessionSchema,
  subscriptionUpdateSchema,
} from "./request-schemas.ts";
import { refund } from "./returning.ts";
import { API_VERSION, nameOf, type StripeState, subscriptionOf } from "./stripe-state.ts";
import { endSubscription, setEnding } from "./subscribing.ts";

/** Stripe's API as far as Parley uses it (docs.stripe.com/api). */
export function stripeApi(state: StripeState, secretKey: string): Hono {
  const app = new Hono()
    .use(async (c, next) => {
      if (c.req.header("authorization") !== `Bearer ${secretKey}`) {
        throw new StripeRefusal("Invalid API Key provided.", { status: 401 });
      }
      await next();
      c.res.headers.set("request-id", newRef("req_", 14));
      c.res.headers.set("stripe-version", c.req.header("stripe-version") ?? API_VERSION);
    })
    .use(answeredOnce(state.stage.documents))
    .post("/customers", async (c) => {
      const asked = await bodyOf(c, customerSchema);
      const id = newRef("cus_", 14);
      return shown(state, c, state.customers.save(newCustomer({ ...asked, id, created: state.now() })));
    })
    .post("/checkout/sessions", async (c) =>
      shown(state, c, createSession(state, await bodyOf(c, sessionSchema))),
    )
    .post("/checkout/sessions/:id/expire", async (c) => {
      const session = known(state.sessions, "checkout.session", c.req.param("id"));
      if (!expire(state, session)) {
        throw new StripeRefusal('Only Checkout Sessions with a status in ["open"] can be expired.');
      }
      return shown(state, c, known(state.sessions, "checkout.session", session.id));
    })
    .post("/refunds", async (c) => {
      const asked = await bodyOf(c, refundSchema);
      const payment = known(state.payments, "payment_intent", asked.payment_intent);
      return shown(state, c, refund(state, payment, asked));
    })
    .post("/subscriptions/:id", async (c) => {
      const asked = await bodyOf(c, subscriptionUpdateSchema);
      return shown(state, c, setEnding(state, running(state, c.req.param("id")), asked.cancel_at_period_end));
    })
    .delete("/subscriptions/:id", (c) =>
      shown(state, c, endSubscription(state, running(state, c.req.param("id")))),
    )
    .post("/billing_portal/sessions", async (c) => {
      const asked = await bodyOf(c, portalSchema);
      const { id: customer } = known(state.customers, "customer", asked.customer);
      const id = newRef("bps_");
      state.visits.save({ id, customer, returnUrl: asked.return_url });
      const url = `${state.stage.baseUrl}/portal/${id}`;
      const object = "billing_portal.session";
      const created = state.now();
      return c.json({ id, object, created, customer, livemode: false, return_url: asked.return_url, url });
    });
  addReads(app, state, "/customers", state.customers, () => true);
  addReads(app, state, "/checkout/sessions", state.sessions, (session, asked) =>
    fits(session.payment_intent, asked.payment_intent),
  );
  addReads(app, state, "/payment_intents", state.payments, ({ customer }, asked) =>
    fits(customer, asked.customer),
  );
  addReads(
    app,
    state,
    "/charges",
    state.charges,
    ({ payment_intent: payment, customer }, asked) =>
      fits(payment, asked.payment_intent) && fits(customer, asked.customer),
  );
  addReads(app, state, "/balance_transactions", state.balance, () => true);
  addReads(app, state, "/refunds", state.refunds, (made, asked) =>
    fits(made.payment_intent, asked.payment_intent),
  );
  addReads(app, state, "/disputes", state.disputes, (opened, asked) =>
    fits(opened.payment_intent, asked.payment_intent),
  );
  addReads(app, state, "/subscriptions", state.subscriptions, ({ customer, status }, asked) => {
    const isAsked = asked.status === undefined ? status !== "canceled" : asked.status === "all";
    return fits(customer, asked.customer) && (isAsked || status === asked.status);
  });
  addReads(app, state, "/invoices", state.invoices, (invoice, asked) => {
    const isOfSubscription = fits(subscriptionOf(invoice), asked.subscription);
    return isOfSubscription && fits(invoice.customer, asked.customer) && fits(invoice.status, asked.status);
  });
  addReads(app, state, "/invoice_payments", state.invoicePayments, ({ invoice }, asked) =>
    fits(invoice, asked.invoice),
  );
  app.all("*", (c) => {
    throw new StripeRefusal(`Unrecognized request URL (${c.req.method}: ${c.req.path}).`, { status: 404 });
  });
  app.onError((fault) => {
    if (fault instanceof StripeRefusal) return fault.response();
    throw fault;
  });
  return app;
}

function addReads<T extends { id: string }>(
  app: Hono,
  state: StripeState,
  path: string,
  documents: Collection<T>,
  isAsked: (document: T, asked: z.infer<typeof listSchema>) => boolean,
): void {
  app.get(path, (c) => {
    const asked = checked(listSchema, queryOf(c));
    const all = documents.list().filter((document) => isAsked(document, asked));
    const from = all.findIndex(({ id }) => id === asked.starting_after) + 1;
    const data = all.slice(from, from + asked.limit);
    const has_more = all.length > from + asked.limit;
    return shown(state, c, { object: "list", url: `/v1${path}`, has_more, data });
  });
  app.get(`${path}/:id`, (c) =>
    shown(state, c, known(documents, path.slice(1, -1), c.req.param("id") ?? "")),
  );
}

function known<T extends { id: string }>(documents: Collection<T>, what: string, id: string): T {
  const found = documents.find(id);
  if (found === null) throw noSuch(what, id);
  return found;
}

function running(state: StripeState, id: string) {
  const subscription = known(state.subscriptions, "subscription", id);
  if (subscription.status === "canceled") throw noSuch("subscription", id);
  return subscription;
}

async function shown(state: StripeState, c: Context, document: object): Promise<Response> {
  const asked = c.req.method === "POST" ? parseForm(await c.req.text()) : queryOf(c);
  return Response.json(expand(state, document, checked(expandSchema, asked["expand"])));
}

async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> {
  return checked(schema, parseForm(await c.req.text()));
}

function queryOf(c: Context) {
  return parseForm(new URL(c.req.url).search);
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const param = issue?.path.join(".") ?? "";
  throw new StripeRefusal(`Invalid or missing param: ${param}.`, { param, isAboutParameters: true });
}

function fits(value: Parameters<typeof nameOf>[0], asked: string | undefined): boolean {
  return asked === undefined || nameOf(value) === asked;
}
