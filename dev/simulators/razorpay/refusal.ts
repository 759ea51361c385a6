/** Razorpay says no (razorpay.com/docs/api/errors). */
export class RazorpayRefusal extends Error {
  readonly #status: 400 | 401 | 409;
  readonly #field: string | undefined;

  constructor(
    description: string,
    { status = 400, field }: { status?: 400 | 401 | 409; field?: string } = {},
  ) {
    super(description);
    this.name = "RazorpayRefusal";
    this.#status = status;
    this.#field = field;
  }

  response(): Response {
    const error = {
      code: "BAD_REQUEST_ERROR",
      description: this.message,
      source: "business",
      step: "payment_initiation",
      reason: "input_validation_failed",
      metadata: {},
      ...(this.#field === undefined ? {} : { field: this.#field }),
    };
    return Response.json({ error }, { status: this.#status });
  }
}
