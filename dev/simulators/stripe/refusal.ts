type ErrorType = "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";

interface Details {
  status?: 400 | 401 | 402 | 403 | 404 | 409;
  type?: ErrorType;
  code?: string;
  param?: string;
  /** The request was wrong in itself, so nothing is remembered under its idempotency key. */
  isAboutParameters?: boolean;
}

/** Stripe says no (docs.stripe.com/api/errors). */
export class StripeRefusal extends Error {
  readonly details: Details;

  constructor(message: string, details: Details = {}) {
    super(message);
    this.name = "StripeRefusal";
    this.details = details;
  }

  response(): Response {
    const { status = 400, type = "invalid_request_error", code, param } = this.details;
    return Response.json({ error: { type, code, param, message: this.message } }, { status });
  }
}

export function noSuch(what: string, id: string): StripeRefusal {
  return new StripeRefusal(`No such ${what}: '${id}'`, {
    status: 404,
    code: "resource_missing",
    param: "id",
  });
}
