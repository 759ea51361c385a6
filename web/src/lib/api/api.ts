import type { z } from "zod";
import { session } from "../session/session.ts";
import { read, send } from "./http.ts";
import type { HttpRequest } from "./http.ts";
import { RequestProblem } from "./problem.ts";

type Method = HttpRequest["method"];

const fileTimeoutMs = 120_000;

/** Sends a request as the person who is signed in; a token that has just expired is renewed once. */
async function authorised(request: Omit<HttpRequest, "accessToken">): Promise<Response> {
  try {
    return await withFreshToken(request);
  } catch (error) {
    if (error instanceof RequestProblem && error.code === "account_banned") session.putOut();
    throw error;
  }
}

async function withFreshToken(request: Omit<HttpRequest, "accessToken">): Promise<Response> {
  const accessToken = await session.accessToken();
  try {
    return await send({ ...request, accessToken });
  } catch (error) {
    if (!isStaleToken(error)) throw error;
    return send({ ...request, accessToken: await session.renew(accessToken) });
  }
}

function isStaleToken(error: unknown): boolean {
  return (
    error instanceof RequestProblem && (error.code === "token_expired" || error.code === "unauthenticated")
  );
}

/** GET as the person who is signed in. */
export async function get<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  return read(await authorised({ method: "GET", path, signal }), schema);
}

/** GET that anybody may send; no token travels with it. */
export async function getPublic<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  return read(await send({ method: "GET", path, signal }), schema);
}

/** GET that anybody may send, and whose answer is fuller for the person who is signed in. */
export function getOpen<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  const ask = session.state.status === "signed-in" ? get : getPublic;
  return ask(path, schema, signal);
}

/** A change whose answer is read by `schema`. */
export async function change<Schema extends z.ZodType>(
  method: Exclude<Method, "GET">,
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return read(await authorised({ method, path, body }), schema);
}

/** A small change (under 64 kB) that reaches the server even when the page is closed at once. */
export async function changeWhileLeaving<Schema extends z.ZodType>(
  method: Exclude<Method, "GET">,
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return read(await authorised({ method, path, body, outlivesPage: true }), schema);
}

/** A change of what was read as `version`; refused with `precondition_failed` when it has changed since. */
export async function changeVersion<Schema extends z.ZodType>(
  method: Exclude<Method, "GET">,
  path: string,
  { version, body }: { version: number; body: unknown },
  schema: Schema,
): Promise<z.infer<Schema>> {
  return read(await authorised({ method, path, body, version }), schema);
}

/** A change that is done once for each `key`, however often it is sent. */
export async function changeOnce<Schema extends z.ZodType>(
  method: Exclude<Method, "GET">,
  path: string,
  { key, body }: { key: string; body: unknown },
  schema: Schema,
): Promise<z.infer<Schema>> {
  return read(await authorised({ method, path, body, idempotencyKey: key }), schema);
}

/** A change whose answer nobody needs. */
export async function command(method: Exclude<Method, "GET">, path: string, body?: unknown): Promise<void> {
  await authorised({ method, path, body });
}

/** Sends a file as the form field `file`. */
export async function upload<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  schema: Schema,
  onProgress?: (sent: number) => void,
): Promise<z.infer<Schema>> {
  const body = new FormData();
  body.set("file", file);
  const request = { method: "POST", path, body, timeoutMs: fileTimeoutMs, onProgress } as const;
  return read(await authorised(request), schema);
}

/** Fetches a file that only its owner may have, which a plain link could not. */
export async function download(path: string): Promise<Blob> {
  const response = await authorised({ method: "GET", path, timeoutMs: fileTimeoutMs });
  return response.blob();
}

/** `?a=1&b=2` of the values that are given, or an empty string. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
