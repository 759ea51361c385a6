import { exports } from "cloudflare:workers";
import type { Tokens } from "../../src/contract/auth.ts";
import type { Problem } from "../../src/contract/errors.ts";
import { newId } from "../../src/platform/ids.ts";

export const ORIGIN = "http://parley.test";

interface ApiRequest {
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
  /** Each request comes from an address of its own unless a test is about limits. */
  ip?: string;
}

/** Sends a request to the api Worker as a client would, and follows nothing. */
export async function api(method: string, path: string, request: ApiRequest = {}): Promise<Response> {
  const headers = new Headers({ "cf-connecting-ip": request.ip ?? newId(), ...request.headers });
  if (request.token !== undefined) headers.set("authorization", `Bearer ${request.token}`);
  const init: RequestInit = { method, headers, redirect: "manual" };
  if (request.body instanceof FormData) init.body = request.body;
  else if (request.body !== undefined) {
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    init.body = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
  }
  const url =
    path.startsWith("/api") || !path.startsWith("/v1") ? `${ORIGIN}${path}` : `${ORIGIN}/api${path}`;
  return exports.default.fetch(new Request(url, init));
}

/** The problem document of a refusal. */
export async function problemOf(response: Response): Promise<Problem> {
  return response.json<Problem>();
}

export interface TestPerson {
  id: string;
  email: string;
  password: string;
  token: string;
  refreshToken: string;
  deviceId: string;
}

export function uniqueEmail(): string {
  return `person-${newId()}@example.com`;
}

export function registerBody(overrides: Record<string, unknown> = {}) {
  return {
    email: uniqueEmail(),
    password: "seven green tea cups",
    displayName: "Ana",
    dateOfBirth: "1998-04-21",
    device: { id: `device-${newId()}`, platform: "android" },
    ...overrides,
  };
}

/** Registers somebody on a phone. With `complete`, the profile passes the gate of matching. */
export async function signUp(
  options: { complete?: boolean; displayName?: string } = {},
): Promise<TestPerson> {
  const body = registerBody(options.displayName === undefined ? {} : { displayName: options.displayName });
  const response = await api("POST", "/api/v1/auth/register", { body });
  if (response.status !== 201)
    throw new Error(`Registration answered ${response.status}: ${await response.text()}`);
  const { accessToken: token, refreshToken = "", user } = await response.json<Tokens>();
  if (options.complete === true) {
    const profile = { nativeLanguage: "es", englishLevel: "intermediate", country: "MX" };
    const completed = await api("PATCH", "/api/v1/users/me", { body: profile, token });
    if (!completed.ok) throw new Error(`Completing the profile answered ${completed.status}`);
  }
  return {
    id: user.id,
    email: body.email,
    password: body.password,
    token,
    refreshToken,
    deviceId: body.device.id,
  };
}
