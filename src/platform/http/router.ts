import { OpenAPIHono } from "@hono/zod-openapi";
import type { ZodError } from "zod";
import type { FieldError } from "../../contract/errors.ts";
import { AppError } from "../errors.ts";
import type { PlatformEnv } from "./platform-env.ts";

/** A router whose routes validate what they declare and refuse with a `validation_failed` problem. */
export function createRouter<E extends PlatformEnv>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (!result.success) throw validationFailed(result.error);
    },
  });
}

/** The problem for input that does not fit its schema: one entry per field, unknown fields by name. */
export function validationFailed(error: Pick<ZodError, "issues">): AppError {
  const fields: FieldError[] = error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== "unrecognized_keys") return [{ path: path.join("."), message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "Unknown field" }));
  });
  const named = fields.map((field) => field.path || "body").slice(0, 5);
  return new AppError("validation_failed", { detail: `Check: ${named.join(", ")}`, fields });
}
