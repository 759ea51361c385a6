import { z } from "zod";
import type { OAuthProvider, OAuthStartQuery } from "../../contract/connected-accounts.ts";
import { displayNameSchema } from "../../contract/auth.ts";
import { sha256 } from "../../platform/encoding.ts";
import { AppError } from "../../platform/errors.ts";
import { describeFault, type Logger } from "../../platform/log.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { AuthFlows } from "../auth/auth-flows.service.ts";
import type { Entered, EntryService } from "../auth/entry.service.ts";
import type { SignupService } from "../auth/signup.service.ts";
import type { SignupToken } from "../../contract/auth-codes.ts";
import type { ConnectedAccountsService } from "./connected-accounts.service.ts";
import { flowOver, noSuchProvider, providerEmailUnverified } from "./oauth.errors.ts";
import type { OpenIdClient, ProviderIdentity } from "./openid-client.ts";
import type { OpenIdProvider } from "./openid-provider.ts";

const FLOW_MS = 10 * 60_000;

const flowSchema = z.object({
  provider: z.string(),
  /** Hash of the cookie that ties the flow to the browser that began it. */
  binding: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  redirectUri: z.string(),
  deviceId: z.string(),
  deviceName: z.string().nullable(),
  returnTo: z.string().nullable(),
  /** Of who connects an account; it must still be signed in when they come back. */
  sessionId: z.string().nullable(),
});
type Flow = z.infer<typeof flowSchema>;

/** What came of it, for the page that the browser is sent to. */
export type OAuthOutcome = { returnTo: string | null } & (
  | { kind: "entered"; entered: Entered }
  | { kind: "signup"; signup: SignupToken }
  | { kind: "linked" }
  | { kind: "refused"; error: AppError }
);

interface Dependencies {
  providers: ReadonlyMap<OAuthProvider, OpenIdProvider>;
  client: OpenIdClient;
  flows: AuthFlows;
  accounts: AccountsService;
  connectedAccounts: ConnectedAccountsService;
  entry: EntryService;
  signup: SignupService;
  origin: string;
  log: Logger;
}

/** Signing in, signing up and connecting with Google and Apple. */
export class OAuthSignInService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  get available(): OAuthProvider[] {
    return [...this.#deps.providers.keys()];
  }

  /**
   * Where the browser goes. With a user, what comes back is connected to their account.
   * @throws AppError `not_found` (no such provider), `email_unverified`, `unavailable`
   */
  async begin(request: {
    provider: OAuthProvider;
    query: OAuthStartQuery;
    binding: string;
    who: { userId: string; sessionId: string } | null;
  }): Promise<string> {
    const { flows, client, accounts, origin } = this.#deps;
    const { query, who } = request;
    const provider = this.#providerOf(request.provider);
    if (who !== null) await accounts.mustBeVerified(who.userId);
    const redirectUri = `${origin}/api/v1/auth/oauth/${provider.name}/callback`;
    const state = crypto.randomUUID();
    const { url, pending } = await client.authorizationUrl(provider, state, redirectUri);
    const data: Flow = {
      ...pending,
      provider: provider.name,
      binding: await sha256(request.binding),
      deviceId: query.deviceId,
      deviceName: query.deviceName ?? null,
      returnTo: query.returnTo ?? null,
      sessionId: who?.sessionId ?? null,
    };
    const userId = who?.userId ?? null;
    await flows.begin({ id: state, kind: "oauth", userId, lifeMs: FLOW_MS, data });
    return url;
  }

  /** As `begin`, for a navigation: where a refusal leads to a page too, as nobody reads the answer of an address bar. */
  async beginOrExplain(request: {
    provider: OAuthProvider;
    query: OAuthStartQuery;
    binding: string;
  }): Promise<{ url: string } | { refused: OAuthOutcome }> {
    try {
      return { url: await this.begin({ ...request, who: null }) };
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      return { refused: { kind: "refused", error: fault, returnTo: request.query.returnTo ?? null } };
    }
  }

  /** The browser is back. Every refusal is an outcome too: the person stands in front of a page, not of a client. */
  async finish(request: {
    provider: OAuthProvider;
    answer: URLSearchParams;
    binding: string | null;
    country: string | null;
    /** Apple tells the name beside the token, in JSON, and only the first time. */
    appleUser: string | null;
  }): Promise<OAuthOutcome> {
    const { flows, client, log } = this.#deps;
    let returnTo: string | null = null;
    try {
      const provider = this.#providerOf(request.provider);
      const state = request.answer.get("state") ?? "";
      const flow = await flows.take(state, "oauth", flowSchema);
      if (flow === null || flow.data.provider !== provider.name) throw flowOver();
      if (request.binding === null || (await sha256(request.binding)) !== flow.data.binding) throw flowOver();
      returnTo = flow.data.returnTo;
      const identity = await client.identify(provider, request.answer, state, flow.data);
      const named = { ...identity, name: identity.name ?? nameOfAppleUser(request.appleUser) };
      if (flow.userId !== null) {
        const { sessionId } = flow.data;
        if (sessionId === null || !(await this.#deps.accounts.isLive(sessionId))) throw flowOver();
        await this.#link(provider.name, named, flow.userId);
        return { kind: "linked", returnTo };
      }
      return { ...(await this.#signIn(provider.name, named, flow.data, request.country)), returnTo };
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      log.info("oauth.not_signed_in", { code: fault.code, cause: describeFault(fault.cause ?? fault) });
      return { kind: "refused", error: fault, returnTo };
    }
  }

  async #link(provider: OAuthProvider, identity: ProviderIdentity, userId: string): Promise<void> {
    const { subject, email } = identity;
    if (email !== null && !identity.isEmailVerified) throw providerEmailUnverified();
    await this.#deps.connectedAccounts.link({ provider, subject, userId, email });
  }

  async #signIn(
    provider: OAuthProvider,
    identity: ProviderIdentity,
    flow: Flow,
    country: string | null,
  ): Promise<{ kind: "entered"; entered: Entered } | { kind: "signup"; signup: SignupToken }> {
    const { accounts, connectedAccounts, entry, signup } = this.#deps;
    const { subject, email } = identity;
    const device = { id: flow.deviceId, platform: "web" as const, name: flow.deviceName ?? undefined };
    const owner = await connectedAccounts.findOwner(provider, subject);
    if (owner !== null) {
      const account = await accounts.mustFind(owner);
      return { kind: "entered", entered: await entry.enter({ account, device, country }) };
    }
    if (email === null || !identity.isEmailVerified) throw providerEmailUnverified();
    const known = await accounts.findByEmail(email);
    if (known?.isVerified === true) {
      const also = await connectedAccounts.joining({ provider, subject, userId: known.id, email });
      return { kind: "entered", entered: await entry.enter({ account: known, device, country }, also) };
    }
    const displayName = displayNameSchema.safeParse(identity.name ?? "").data ?? null;
    const request = { email, unverified: known, account: { provider, subject }, displayName, also: [] };
    return { kind: "signup", signup: await signup.begin(request) };
  }

  #providerOf(name: OAuthProvider): OpenIdProvider {
    const provider = this.#deps.providers.get(name);
    if (provider === undefined) throw noSuchProvider();
    return provider;
  }
}

const appleUserSchema = z.object({
  name: z.object({ firstName: z.string().optional(), lastName: z.string().optional() }).optional(),
});

/** Only a suggestion for the form, so whatever cannot be read is no name. */
function nameOfAppleUser(json: string | null): string | null {
  if (json === null) return null;
  const user = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(appleUserSchema)
    .safeParse(json).data;
  const name = [user?.name?.firstName, user?.name?.lastName].filter((part) => part !== undefined).join(" ");
  return name === "" ? null : name;
}
