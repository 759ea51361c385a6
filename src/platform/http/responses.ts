import type { z } from "@hono/zod-openapi";
import { type ErrorCode, errorRegistry, problemSchema } from "../../contract/errors.ts";

interface ProblemContent {
  description: string;
  content: {
    "application/problem+json": { schema: typeof problemSchema; examples: Record<string, { value: object }> };
  };
}

type ProblemResponses<C extends ErrorCode> = {
  [S in (typeof errorRegistry)[C]["status"] | 500 | 503]: ProblemContent;
};

/** The problems an operation can answer, by status, for its `createRoute`. Faults (500, 503) are always among them. */
export function problems<C extends ErrorCode = never>(...codes: readonly C[]): ProblemResponses<C> {
  const byStatus: Record<number, ProblemContent> = {};
  const expiry: ErrorCode[] = codes.some((code) => code === "unauthenticated") ? ["token_expired"] : [];
  for (const code of [...codes, ...expiry, "internal", "misconfigured"] as const) {
    const { status, title } = errorRegistry[code];
    const example = { value: exampleProblem(code) };
    const known = byStatus[status];
    byStatus[status] = {
      description: known === undefined ? title : `${known.description} · ${title}`,
      content: {
        "application/problem+json": {
          schema: problemSchema,
          examples: { ...known?.content["application/problem+json"].examples, [code]: example },
        },
      },
    };
  }
  return byStatus;
}

/** What an operation that takes a body can refuse before it begins. */
export const bodyProblems = [
  "validation_failed",
  "malformed_json",
  "payload_too_large",
  "unsupported_media_type",
] as const;

/** The same below `/auth`, where the page's origin is checked and tries are counted. */
export const authBodyProblems = [...bodyProblems, "origin_not_allowed", "rate_limited"] as const;

/** A JSON answer for `createRoute`. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A required JSON body for `createRoute`. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

/** The request was taken, and the answer tells nothing more. */
export const accepted = { description: "Accepted" };

export const noContent = { description: "Done" };

function exampleProblem(code: ErrorCode) {
  const { status, title } = errorRegistry[code];
  const requestId = "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11";
  return { type: `/problems/${code}`, title, status, detail: title, code, requestId };
}
