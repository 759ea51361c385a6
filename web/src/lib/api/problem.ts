import type { ErrorCode, FieldError } from "../../../../src/contract/errors.ts";

/** `network`: no answer came. `unreadable`: an answer came that is not of this API, for instance from a proxy. */
export type ProblemCode = ErrorCode | "network" | "unreadable";

/** Every way in which a request can fail, as the one thing that screens show. */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly code: ProblemCode;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | null;
  /** Of `account_banned` at a way in: what an appeal is sent with. */
  readonly appealToken: string | null;
  /** Of `practice_paused`, and of `account_banned` at a way in unless that is for good: when it ends. */
  readonly until: Date | null;

  constructor(options: {
    code: ProblemCode;
    message: string;
    status?: number;
    requestId?: string | null;
    fields?: readonly FieldError[];
    retryAfterSeconds?: number | null;
    appealToken?: string | null;
    until?: Date | null;
  }) {
    super(options.message);
    this.code = options.code;
    this.status = options.status ?? null;
    this.requestId = options.requestId ?? null;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
    this.appealToken = options.appealToken ?? null;
    this.until = options.until ?? null;
  }
}

/** Reads the problem document of a failed response (RFC 9457). Never throws. */
export async function problemFrom(response: Response): Promise<RequestProblem> {
  const requestId = response.headers.get("x-request-id");
  const retryAfter = Number(response.headers.get("retry-after"));
  const retryAfterSeconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  const body: unknown = await response.json().catch(() => null);
  // On demand, as in the session: the landing page does not wait for the schemas.
  const { problemSchema } = await import("../../../../src/contract/errors.ts");
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) {
    const message = `The answer with status ${response.status} is not a problem document`;
    return new RequestProblem({ code: "unreadable", message, status: response.status, requestId });
  }
  return new RequestProblem({
    code: parsed.data.code,
    message: parsed.data.detail,
    status: response.status,
    requestId: parsed.data.requestId,
    fields: parsed.data.errors ?? [],
    retryAfterSeconds,
    appealToken: parsed.data.appealToken ?? null,
    until: parsed.data.until === undefined ? null : new Date(parsed.data.until),
  });
}

/** Turns anything thrown into a RequestProblem, so that screens have one shape to show. */
export function asProblem(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new RequestProblem({ code: "unreadable", message });
}
