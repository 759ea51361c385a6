import { type ErrorCode, errorRegistry, type FieldError, type Problem } from "../../contract/errors.ts";

interface ProblemOptions {
  code: ErrorCode;
  requestId: string;
  detail?: string;
  errors?: readonly FieldError[] | undefined;
  headers?: Readonly<Record<string, string>>;
  extra?: Readonly<Record<string, string>>;
}

/** A problem document (RFC 9457) as a response. Never cached. */
export function problemResponse(options: ProblemOptions): Response {
  const { status, title } = errorRegistry[options.code];
  const body: Problem = {
    type: `/problems/${options.code}`,
    title,
    status,
    detail: options.detail ?? title,
    code: options.code,
    requestId: options.requestId,
    ...(options.errors === undefined ? {} : { errors: [...options.errors] }),
    ...options.extra,
  };
  return Response.json(body, {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...options.headers },
  });
}
