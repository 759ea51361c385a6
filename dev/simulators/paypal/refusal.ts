const names = {
  400: "INVALID_REQUEST",
  401: "AUTHENTICATION_FAILURE",
  404: "RESOURCE_NOT_FOUND",
  409: "RESOURCE_CONFLICT",
  422: "UNPROCESSABLE_ENTITY",
} as const;

/** PayPal says no (developer.paypal.com/api/rest/responses). */
export class PaypalRefusal extends Error {
  readonly #status: keyof typeof names;

  /** @param issue such as `ORDER_NOT_APPROVED` */
  constructor(status: keyof typeof names, issue: string) {
    super(issue);
    this.name = "PaypalRefusal";
    this.#status = status;
  }

  response(): Response {
    const body = {
      name: names[this.#status],
      message: "The request was not carried out.",
      debug_id: crypto.randomUUID().slice(0, 13),
      details: [{ issue: this.message, description: this.message }],
      links: [],
    };
    return Response.json(body, { status: this.#status });
  }
}
