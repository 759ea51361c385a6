import { createPublicKey } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { Response as MiniflareResponse, type Request as MiniflareRequest } from "miniflare";
import { type CaughtMessage, linksIn } from "../../dev/caught/caught-message.ts";
import { apple } from "../../dev/simulators/identity/apple.ts";
import { google } from "../../dev/simulators/identity/google.ts";
import { identityRoutes } from "../../dev/simulators/identity/identity.routes.ts";
import { MapMemory } from "../../dev/simulators/memory.ts";
import { resendRoutes } from "../../dev/simulators/resend/resend.routes.ts";
import { accessClaims, accessSettings, accessTeam } from "./access-team.ts";
import { faultCatcher } from "./fault-catcher.ts";
import { type Forgery, forgedToken, forgeries } from "./forged-token.ts";
import { playedPayments } from "./played-payments.ts";
import { newEcdsaKey, newSecret, newSigningKey } from "../../scripts/local/signing-keys.ts";

/** What the Workers under test find where the outside services would be. It runs in Node, beside workerd. */
export interface OutsideWorld {
  /** Answers every request that leaves the Worker. */
  answer: (request: MiniflareRequest) => Promise<MiniflareResponse>;
  /** The settings of a Parley that is registered there. */
  settings: Readonly<Record<string, string>>;
}

const callback = "http://parley.test/api/v1/auth/oauth";

/**
 * Resend at https://resend.test, Google at https://google.test, Apple at https://apple.test: the simulators of dev/, with
 * their memory in this process; played-payments.ts adds those who take money. https://outside.test is for the tests themselves; outside-people.ts speaks to it.
 */
export async function outsideWorld(): Promise<OutsideWorld> {
  const settings = await registrations();
  const payments = await playedPayments();
  const mails: CaughtMessage[] = [];
  const faults = new Map<string, number>();
  const forged = new Map<string, Forgery>();
  const team = await accessTeam();
  const hosts = new Map<string, Hono>([
    ["resend.test", resendOf(settings.RESEND_API_KEY, mails)],
    ["google.test", await googleOf(settings)],
    ["apple.test", await appleOf(settings)],
    ["access.test", new Hono().get("/cdn-cgi/access/certs", (c) => c.json(team.certs()))],
    ["sentry.test", faultCatcher()],
    ["outside.test", windowOn(mails, faults, forged, team).route("/", payments.window)],
    ...payments.hosts,
  ]);
  const answer = async (request: MiniflareRequest) => {
    const { hostname, pathname } = new URL(request.url);
    const faultsLeft = faults.get(hostname) ?? 0;
    faults.set(hostname, Math.max(faultsLeft - 1, 0));
    const app = hosts.get(hostname);
    if (app === undefined) return new MiniflareResponse(`Tests know no ${hostname}`, { status: 502 });
    if (faultsLeft > 0) return new MiniflareResponse("out of order", { status: 503 });
    const response = await app.fetch(await fromMiniflare(request));
    const how = pathname === "/token" ? forged.get(hostname) : undefined;
    if (how === undefined) return toMiniflare(response);
    forged.delete(hostname);
    return toMiniflare(await withForgedToken(response, how, settings.GOOGLE_CLIENT_SECRET));
  };
  return { answer, settings: { ...settings, ...payments.settings } };
}

async function registrations() {
  return {
    ...accessSettings,
    MAIL_PROVIDER: "resend",
    RESEND_API_URL: "https://resend.test",
    RESEND_API_KEY: `re_${newSecret()}`,
    GOOGLE_ISSUER: "https://google.test",
    GOOGLE_CLIENT_ID: "parley-test.apps.google.example",
    GOOGLE_CLIENT_SECRET: newSecret(),
    APPLE_ISSUER: "https://apple.test",
    APPLE_CLIENT_ID: "example.parley.test",
    APPLE_TEAM_ID: "TESTTEAM01",
    APPLE_KEY_ID: "TESTKEY001",
    APPLE_PRIVATE_KEY: await newEcdsaKey(),
  };
}
type Registrations = Awaited<ReturnType<typeof registrations>>;

function resendOf(apiKey: string, mails: CaughtMessage[]): Hono {
  const memory = new MapMemory();
  const routes = resendRoutes(() => ({
    apiKey,
    memory,
    catchMail: async (mail) => {
      const caught = { id: mails.length + 1, links: linksIn(mail), sentAt: new Date().toISOString() };
      mails.unshift({ ...mail, ...caught });
    },
  }));
  return new Hono().route("/", routes);
}

async function googleOf(settings: Registrations): Promise<Hono> {
  const provider = google({
    issuer: settings.GOOGLE_ISSUER,
    clientId: settings.GOOGLE_CLIENT_ID,
    clientSecret: settings.GOOGLE_CLIENT_SECRET,
    redirectUris: [`${callback}/google/callback`],
    signingKeys: JSON.stringify([await newSigningKey(new Date())]),
    memory: new MapMemory(),
  });
  return new Hono().route(
    "/",
    identityRoutes(() => provider),
  );
}

async function appleOf(settings: Registrations): Promise<Hono> {
  const publicKey = createPublicKey(settings.APPLE_PRIVATE_KEY).export({ type: "spki", format: "pem" });
  const provider = apple({
    issuer: settings.APPLE_ISSUER,
    clientId: settings.APPLE_CLIENT_ID,
    teamId: settings.APPLE_TEAM_ID,
    keyId: settings.APPLE_KEY_ID,
    clientPublicKey: publicKey.toString(),
    redirectUris: [`${callback}/apple/callback`],
    signingKeys: JSON.stringify([await newSigningKey(new Date())]),
    memory: new MapMemory(),
  });
  return new Hono().route(
    "/",
    identityRoutes(() => provider),
  );
}

async function withForgedToken(response: Response, how: Forgery, clientSecret: string): Promise<Response> {
  const { id_token: token, ...rest } = z.looseObject({ id_token: z.string() }).parse(await response.json());
  return Response.json({ ...rest, id_token: await forgedToken(token, how, clientSecret) });
}

/** What tests may see and do outside: read mail, break a service for its next requests, forge its next id_token. */
function windowOn(
  mails: readonly CaughtMessage[],
  faults: Map<string, number>,
  forged: Map<string, Forgery>,
  team: Awaited<ReturnType<typeof accessTeam>>,
): Hono {
  return new Hono()
    .get("/mail", (c) => {
      const to = c.req.query("to")?.toLowerCase();
      return c.json({ items: mails.filter((mail) => mail.to.toLowerCase() === to) });
    })
    .get("/access/:claim/:email", async (c) => {
      const claim = z.enum(accessClaims).parse(c.req.param("claim"));
      return c.text(await team.assertion(c.req.param("email"), claim));
    })
    .post("/faults/:host/:times", (c) => {
      faults.set(c.req.param("host"), Number(c.req.param("times")));
      return c.body(null, 204);
    })
    .post("/forgeries/:host/:how", (c) => {
      forged.set(c.req.param("host"), z.enum(forgeries).parse(c.req.param("how")));
      return c.body(null, 204);
    });
}

async function fromMiniflare(request: MiniflareRequest): Promise<Request> {
  const { method, url } = request;
  const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
  return new Request(url, { method, headers: [...request.headers], body });
}

async function toMiniflare(response: Response): Promise<MiniflareResponse> {
  const { status } = response;
  const body = [101, 204, 304].includes(status) ? null : await response.arrayBuffer();
  return new MiniflareResponse(body, { status, headers: [...response.headers] });
}
