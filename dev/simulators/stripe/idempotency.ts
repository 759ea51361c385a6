import type { MiddlewareHandler } from "hono";
import { Collection, type Documents } from "../payments/documents.ts";
import { StripeRefusal } from "./refusal.ts";

interface Kept {
  id: string;
  request: string;
  /** Null while it is being answered. */
  answer: { status: number; body: string } | null;
}

/** One answer for one `Idempotency-Key`, however often it is asked (docs.stripe.com/api/idempotent_requests). */
export function answeredOnce(documents: Documents): MiddlewareHandler {
  const kept = new Collection<Kept>(documents, "stripe idempotency key");
  return async (c, next) => {
    const id = c.req.method === "POST" ? (c.req.header("idempotency-key") ?? "") : "";
    if (id === "") return next();
    if (id.length > 255) throw new StripeRefusal("Idempotency keys have at most 255 characters.");
    const request = `${c.req.path} ${await c.req.text()}`;
    const earlier = kept.find(id);
    if (earlier !== null) return again(earlier, request);
    kept.save({ id, request, answer: null });
    await next();
    const isForgotten = c.error instanceof StripeRefusal && c.error.details.isAboutParameters === true;
    if (isForgotten || (c.error !== undefined && !(c.error instanceof StripeRefusal))) kept.remove(id);
    else kept.save({ id, request, answer: { status: c.res.status, body: await c.res.clone().text() } });
  };
}

function again({ request: earlier, answer }: Kept, request: string): Response {
  if (earlier !== request) {
    throw new StripeRefusal("Keys for idempotent requests can only be used with the same parameters.", {
      type: "idempotency_error",
    });
  }
  if (answer === null) {
    throw new StripeRefusal("There is another in-progress request using this Idempotent Key.", {
      status: 409,
      type: "idempotency_error",
      code: "idempotency_key_in_use",
    });
  }
  const headers = { "content-type": "application/json", "idempotent-replayed": "true" };
  return new Response(answer.body, { status: answer.status, headers });
}
