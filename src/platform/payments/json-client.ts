import type { z } from "zod";
import { ProviderFault } from "./payment-provider.ts";

const TIMEOUT_MS = 15_000;

interface JsonRequest {
  method: "GET" | "POST";
  /** With the query, from the API's address on. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: object | URLSearchParams;
}

/** What a service answered when it refused; `body` is its JSON, or null. */
export interface Refused {
  status: number;
  body: unknown;
}

/** Asks a payment service that speaks JSON, and checks what it answers. */
export class JsonClient {
  readonly #title: string;
  readonly #apiUrl: string;
  readonly #fetch: typeof fetch;

  constructor(service: { title: string; apiUrl: string }, fetcher: typeof fetch) {
    this.#title = service.title;
    this.#apiUrl = service.apiUrl;
    this.#fetch = fetcher;
  }

  /** @throws ProviderFault when it refuses or does not answer */
  async ask<S extends z.ZodType>(request: JsonRequest, schema: S): Promise<z.infer<S>> {
    const answer = await this.try(request, schema);
    if ("data" in answer) return answer.data;
    throw this.fault(answer.refused);
  }

  /** What it answered, or how it refused (4xx). @throws ProviderFault when it does not answer */
  async try<S extends z.ZodType>(
    request: JsonRequest,
    schema: S,
  ): Promise<{ data: z.infer<S> } | { refused: Refused }> {
    const response = await this.#send(request);
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const refused = { status: response.status, body };
      if (isPassing(response.status)) throw this.fault(refused);
      return { refused };
    }
    const known = schema.safeParse(body);
    if (!known.success) {
      const where = known.error.issues[0]?.path.join(".") ?? "";
      throw new ProviderFault(`${this.#title} answered something else at "${where}"`, { isPassing: false });
    }
    return { data: known.data };
  }

  /** Its sentences stay behind, as they may repeat who pays. */
  fault({ status }: Refused, code = ""): ProviderFault {
    return new ProviderFault(`${this.#title} answered ${status} ${code}`.trim(), {
      isPassing: isPassing(status),
    });
  }

  async #send({ method, path, headers, body }: JsonRequest): Promise<Response> {
    const isForm = body instanceof URLSearchParams;
    const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
    const sent = isForm ? body.toString() : JSON.stringify(body ?? {});
    const post = this.#fetch;
    try {
      return await post(`${this.#apiUrl}${path}`, {
        method,
        headers: { accept: "application/json", "content-type": type, "user-agent": "Parley", ...headers },
        ...(method === "POST" ? { body: sent } : {}),
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new ProviderFault(`${this.#title} could not be reached in time`, { isPassing: true, cause });
    }
  }
}

/** 401: the keys are being changed; 408, 409, 429: not now. */
function isPassing(status: number): boolean {
  return status < 400 || status >= 500 || [401, 408, 409, 429].includes(status);
}
