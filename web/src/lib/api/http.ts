import type { z } from "zod";
import { RequestProblem, problemFrom } from "./problem.ts";

export interface HttpRequest {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  /** Sent as JSON; a form with a file is sent as it is. */
  body?: unknown;
  accessToken?: string | null;
  signal?: AbortSignal | undefined;
  /** For files, which take their time on a weak network. */
  timeoutMs?: number | undefined;
  /** The version that was read: the change is refused when there is a later one. */
  version?: number | undefined;
  /** The name of the wish: however often the request is sent, it is done once. */
  idempotencyKey?: string | undefined;
  /** The request goes on when the page is gone; its body has to be under 64 kB. */
  outlivesPage?: boolean | undefined;
  /** Hears how much of the body has left, from 0 to 1. */
  onProgress?: ((sent: number) => void) | undefined;
}

const usualTimeoutMs = 15_000;

/** Sends one request to `/api/v1`. Throws RequestProblem for every failure, the network's included. */
export async function send(request: HttpRequest): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  const { body } = request;
  // Of a form, the browser itself writes the type, because only it knows the boundary.
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set("content-type", "application/json");
  if (request.version !== undefined) headers.set("if-match", `"${request.version}"`);
  if (request.idempotencyKey !== undefined) headers.set("idempotency-key", request.idempotencyKey);
  if (request.accessToken) headers.set("authorization", `Bearer ${request.accessToken}`);
  const timeout = AbortSignal.timeout(request.timeoutMs ?? usualTimeoutMs);
  let response: Response;
  try {
    const fetchIt = request.onProgress ? await fetchThatTells(request.onProgress) : fetch;
    response = await fetchIt(`/api/v1${request.path}`, {
      method: request.method,
      headers,
      credentials: "same-origin",
      keepalive: request.outlivesPage === true,
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new RequestProblem({ code: "network", message: "The server could not be reached" });
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** `fetch` does not tell how an upload goes; what can is loaded only where somebody watches. */
async function fetchThatTells(
  onProgress: (sent: number) => void,
): Promise<(path: string, init: RequestInit) => Promise<Response>> {
  const { watchedBy } = await import("./watched-upload.ts");
  return watchedBy(onProgress);
}

/** Reads a response's JSON by the contract's own schema. */
export async function read<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw new RequestProblem({
    code: "unreadable",
    message: `The answer does not follow the contract: ${parsed.error.issues[0]?.path.join(".") ?? ""}`,
    status: response.status,
    requestId: response.headers.get("x-request-id"),
  });
}
