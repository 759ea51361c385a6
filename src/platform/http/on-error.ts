import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ErrorCode } from "../../contract/errors.ts";
import { MisconfiguredError } from "../config/config.ts";
import { AppError } from "../errors.ts";
import type { Faults } from "../faults.ts";
import { describeFault } from "../log.ts";
import type { PlatformEnv } from "./platform-env.ts";
import { problemResponse } from "./problem.ts";
import { routeOf } from "./request-context.ts";

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: "malformed_json",
  404: "not_found",
  413: "payload_too_large",
  415: "unsupported_media_type",
};

/** The one place where faults become answers. What is not an `AppError` is logged and answered without its inside. */
export function onError<E extends PlatformEnv>(fault: Error, c: Context<E>): Response {
  const requestId = c.get("requestId");
  const log = c.get("log");
  if (fault instanceof AppError) {
    const { code, message: detail, fields: errors, headers, extra } = fault;
    return problemResponse({ code, requestId, detail, errors, headers, extra });
  }
  if (fault instanceof MisconfiguredError) {
    log.error("misconfigured", { names: fault.names.join(" ") });
    return problemResponse({ code: "misconfigured", requestId });
  }
  if (fault instanceof HTTPException) {
    const code = codeOfStatus[fault.status];
    if (code !== undefined) return problemResponse({ code, requestId });
  }
  const faults: Faults | undefined = c.get("faults");
  if (faults === undefined) log.error("internal", { cause: describeFault(fault) });
  else faults.note("internal", { fault, place: routeOf(c) });
  return problemResponse({ code: "internal", requestId });
}
