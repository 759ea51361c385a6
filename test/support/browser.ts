import type { OAuthProvider } from "../../src/contract/connected-accounts.ts";
import type { Tokens } from "../../src/contract/auth.ts";
import { newId } from "../../src/platform/ids.ts";
import { api, ORIGIN } from "./api.ts";
import { type Consent, consentAtApple, consentAtGoogle } from "./outside-people.ts";

const FORM = "application/x-www-form-urlencoded";

/** A browser with its cookies, on its way to a provider and back. */
export class Browser {
  readonly deviceId = `browser-${newId()}`;
  readonly cookies = new Map<string, string>();

  get isSignedIn(): boolean {
    return this.cookies.has("__Host-parley_refresh");
  }

  async send(
    method: string,
    path: string,
    request: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...request.headers, ...(cookie === "" ? {} : { cookie }) };
    const response = await api(method, path, { ...request, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Begins to sign in. @returns the address of the provider's consent page */
  async begin(provider: OAuthProvider, query: Record<string, string> = {}): Promise<string> {
    const search = new URLSearchParams({ deviceId: this.deviceId, ...query });
    const response = await this.send("GET", `/api/v1/auth/oauth/${provider}?${search.toString()}`);
    if (response.status !== 302) throw new Error(`Beginning answered ${response.status}`);
    return response.headers.get("location") ?? "";
  }

  /** Begins to connect an account. @returns the address of the provider's consent page */
  async beginToConnect(provider: OAuthProvider, token: string): Promise<string> {
    const path = `/api/v1/auth/accounts/${provider}?deviceId=${this.deviceId}`;
    const response = await this.send("POST", path, { token });
    if (response.status !== 200) throw new Error(`Beginning to connect answered ${response.status}`);
    return (await response.json<{ url: string }>()).url;
  }

  /** Consents, and comes back to the callback. */
  async comeBack(authorizeUrl: string, consent: Consent): Promise<Response> {
    if (new URL(authorizeUrl).hostname === "apple.test") {
      return this.post(await consentAtApple(authorizeUrl, consent));
    }
    return this.open(await consentAtGoogle(authorizeUrl, consent));
  }

  /** Google's answer, in the query. */
  open(callback: URL): Promise<Response> {
    return this.send("GET", `${callback.pathname}${callback.search}`);
  }

  /** Apple's answer, in a form from its own site. */
  post(form: URLSearchParams, origin = "https://appleid.apple.com"): Promise<Response> {
    const headers = { "content-type": FORM, origin, "sec-fetch-site": "cross-site" };
    return this.send("POST", "/api/v1/auth/oauth/apple/callback", { body: form.toString(), headers });
  }

  /** The whole way. */
  async signIn(provider: OAuthProvider, consent: Consent): Promise<Record<string, string>> {
    return outcomeOf(await this.comeBack(await this.begin(provider), consent));
  }

  async connect(provider: OAuthProvider, token: string, consent: Consent): Promise<Record<string, string>> {
    return outcomeOf(await this.comeBack(await this.beginToConnect(provider, token), consent));
  }

  /** Who is signed in, as the page learns it after `result=signed_in`. */
  async refresh(): Promise<Tokens> {
    const response = await this.send("POST", "/api/v1/auth/refresh", { body: {} });
    if (response.status !== 200) throw new Error(`Nobody is signed in: ${response.status}`);
    return response.json<Tokens>();
  }
}

/** What the page learns. Everything stands in the fragment, which no server sees. */
export function outcomeOf(response: Response): Record<string, string> {
  const location = new URL(response.headers.get("location") ?? "about:blank");
  if (
    ![302, 303].includes(response.status) ||
    `${location.origin}${location.pathname}` !== `${ORIGIN}/signin/done`
  ) {
    throw new Error(`The browser was answered ${response.status} and sent to ${location.href}`);
  }
  if (location.search !== "") throw new Error(`The query tells ${location.search}`);
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}
