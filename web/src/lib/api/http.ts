import type { z } from "zod";
import { RequestProblem, problemFrom } from "./problem.ts";

export interface HttpRequest {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  body?: unknown;
  accessToken?: string | null;
  signal?: AbortSignal | undefined;
}

const timeoutMs = 15_000;

/** Sends one request to `/api/v1`. Throws RequestProblem for every failure, the network's included. */
export async function send(request: HttpRequest): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  if (request.body !== undefined) headers.set("content-type", "application/json");
  if (request.accessToken) headers.set("authorization", `Bearer ${request.accessToken}`);
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  try {
    response = await fetch(`/api/v1${request.path}`, {
      method: request.method,
      headers,
      credentials: "same-origin",
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new RequestProblem({ code: "network", message: "The server could not be reached" });
  }
  if (!response.ok) throw await problemFrom(response);
  return response;
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
