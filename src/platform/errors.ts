import { type ErrorCode, errorRegistry, type FieldError } from "../contract/errors.ts";

interface AppErrorOptions {
  detail?: string;
  fields?: readonly FieldError[];
  /** Extra response headers, such as `Retry-After`. */
  headers?: Readonly<Record<string, string>>;
  /** Extra members of the problem document. */
  extra?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/** A refusal that the caller is told about. Services throw it; one `onError` turns it into a problem document. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.detail ?? errorRegistry[code].title, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields;
    this.headers = options.headers ?? {};
    this.extra = options.extra ?? {};
  }
}
