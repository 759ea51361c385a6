import type { Account, Tokens } from "../../../../src/contract/auth.ts";
import { send } from "../api/http.ts";
import { RequestProblem } from "../api/problem.ts";
import { localStore } from "../storage.ts";

export type SessionState =
  | { status: "unknown" }
  | { status: "anonymous" }
  /** The account was closed while it was in use here. */
  | { status: "banned" }
  | { status: "signed-in"; account: Account };

const signedInKey = "signed-in";
const knownKey = "has-account";
const renewBeforeExpiryMs = 30_000;

/**
 * Who is signed in. The access token lives in memory alone; the refresh token is in a cookie that scripts cannot
 * read. One refresh runs at a time over all tabs (Web Locks), because each use of the refresh token replaces it.
 */
export class Session {
  #state: SessionState = { status: "unknown" };
  #token: { value: string; expiresAt: number } | null = null;
  #renewing: Promise<string> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #channel = typeof window === "undefined" ? null : new BroadcastChannel("parley.session");

  constructor() {
    this.#channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data === "signed-out") this.#forget("anonymous");
      if (event.data === "banned") this.#forget("banned");
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** True if this browser was signed in when it was last open; the server has the last word. */
  get wasSignedIn(): boolean {
    return localStore.get(signedInKey) !== null;
  }

  /** True if somebody has ever signed in here: they are asked to sign in, others to sign up. */
  get hasAccountHere(): boolean {
    return localStore.get(knownKey) !== null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.#state;

  /** Settles who is signed in. Throws RequestProblem only when the server cannot be asked. */
  async settle(): Promise<SessionState> {
    if (this.#state.status !== "unknown") return this.#state;
    try {
      await this.renew(null);
    } catch (error) {
      if (error instanceof RequestProblem && error.status !== null && error.status < 500)
        this.#forget(outcomeOf(error));
      else throw error;
    }
    return this.#state;
  }

  /** A token that is good for some time yet. Throws RequestProblem `unauthenticated` when nobody is signed in. */
  async accessToken(): Promise<string> {
    if (this.#token && this.#token.expiresAt - Date.now() > renewBeforeExpiryMs) return this.#token.value;
    return this.renew(this.#token?.value ?? null);
  }

  /** Replaces the token, unless somebody has already replaced the one that was `stale`. */
  async renew(stale: string | null): Promise<string> {
    if (this.#token && this.#token.value !== stale) return this.#token.value;
    this.#renewing ??= this.#refresh().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /** Takes the tokens of a way in that succeeded (ways-in.ts): from here on the person is signed in. */
  enter(tokens: Tokens): Account {
    this.#token = { value: tokens.accessToken, expiresAt: Date.now() + tokens.expiresIn * 1000 };
    localStore.set(signedInKey, "1");
    localStore.set(knownKey, "1");
    this.#set({ status: "signed-in", account: tokens.user });
    return tokens.user;
  }

  /** Signs this device out. It is out here even when the server could not be told. */
  async logout(): Promise<void> {
    const accessToken = this.#token?.value ?? null;
    try {
      await send({ method: "POST", path: "/auth/logout", body: {}, accessToken });
    } finally {
      this.end();
    }
  }

  /** Forgets the session here and in every other tab, for instance after it was revoked. */
  end(): void {
    this.#forget("anonymous");
    this.#channel?.postMessage("signed-out");
  }

  /** Puts the person out, here and in every other tab, because their account was closed. */
  putOut(): void {
    if (this.#state.status === "banned") return;
    this.#forget("banned");
    this.#channel?.postMessage("banned");
  }

  /** Takes over what has changed about the account since its tokens were made. */
  accountChanged(changes: Partial<Pick<Account, "displayName" | "profileComplete" | "isVerified">>): void {
    if (this.#state.status !== "signed-in") return;
    this.#set({ status: "signed-in", account: { ...this.#state.account, ...changes } });
  }

  async #refresh(): Promise<string> {
    try {
      const tokens = await withLock("parley.refresh", requestRefresh);
      this.enter(tokens);
      return tokens.accessToken;
    } catch (error) {
      if (error instanceof RequestProblem && (error.status === 401 || error.status === 403)) {
        this.#forget(outcomeOf(error));
      }
      throw error;
    }
  }

  #forget(status: "anonymous" | "banned"): void {
    this.#token = null;
    localStore.remove(signedInKey);
    this.#set({ status });
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function outcomeOf({ code }: RequestProblem): "anonymous" | "banned" {
  return code === "account_banned" ? "banned" : "anonymous";
}

/** The schemas come on demand: nobody who is not signed in waits for them. */
async function requestRefresh(): Promise<Tokens> {
  const [response, { readTokens }] = await Promise.all([
    send({ method: "POST", path: "/auth/refresh", body: {} }),
    import("./read-tokens.ts"),
  ]);
  return readTokens(response);
}

async function withLock<Result>(name: string, action: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator)) return action();
  return navigator.locks.request(name, action);
}

export const session = new Session();
