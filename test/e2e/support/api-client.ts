import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { TEST_PASSWORD } from "./registration.ts";

/** The API as a program of that person's uses it. */
export interface ApiClient {
  /** Answers the body. @throws Error when the API refuses */
  send(method: string, path: string, options?: ApiRequest): Promise<unknown>;
}

interface ApiRequest {
  body?: unknown;
  /** The version that `If-Match` names. */
  version?: number;
  /** A picture to upload as `file`. */
  picture?: Buffer;
}

/** Signs a registered learner in on another device. */
export async function apiClientOf(request: APIRequestContext, email: string): Promise<ApiClient> {
  const device = { id: `e2e-${crypto.randomUUID()}`, platform: "android" };
  const answer = await request.post("/api/v1/auth/login", {
    data: { email, password: TEST_PASSWORD, device },
  });
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await answer.json());
  return {
    async send(method, path, { body, version, picture } = {}) {
      const response = await request.fetch(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(version === undefined ? {} : { "if-match": `"${version}"` }),
        },
        ...(body === undefined ? {} : { data: body }),
        ...(picture === undefined
          ? {}
          : { multipart: { file: { name: "picture.webp", mimeType: "image/webp", buffer: picture } } }),
      });
      const text = await response.text();
      if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
  };
}
