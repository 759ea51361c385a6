import { env } from "cloudflare:workers";
import { newId } from "../../src/platform/ids.ts";
import { signUp, type TestPerson } from "./api.ts";
import { recordCall } from "./calls.ts";
import { openMatch, ownQueue } from "./learners.ts";
import { passkeyOf } from "./second-factors.ts";
import { withServices } from "./services.ts";
import { verifiedPerson } from "./verified.ts";

/** Something that belongs to somebody, and what stands for it in a path. */
interface OwnedObject {
  owner: TestPerson;
  params: Readonly<Record<string, string>>;
}

interface Case {
  make: () => Promise<OwnedObject>;
  /** What the operation wants to be told, so that its owner succeeds. */
  body?: unknown;
}

/** An operation on an object that is its owner's alone: one row for each, with a real object. */
export const ownedObjects: Readonly<Record<string, Case>> = {
  "DELETE /api/v1/auth/passkeys/{id}": { make: passkey },
  "DELETE /api/v1/auth/sessions/{id}": { make: deviceSession },
  "GET /api/v1/rooms/{roomId}": { make: room },
  "GET /api/v1/sessions/{id}": { make: call },
  "GET /api/v1/users/me/exports/{id}/file": { make: dataExport },
  "PATCH /api/v1/notifications/{id}/read": { make: notification },
  "POST /api/v1/sessions/{id}/rate": { make: call, body: { stars: 4, connection: 4 } },
};

/** Operations whose paths name what everybody may name: people, levels, providers. */
export const publiclyNamed: readonly string[] = [
  "DELETE /api/v1/auth/accounts/{provider}",
  "DELETE /api/v1/users/{id}/block",
  "DELETE /api/v1/users/{id}/follow",
  "GET /api/v1/match/{level}",
  "GET /api/v1/users/{id}/followers",
  "GET /api/v1/users/{id}/following",
  "GET /api/v1/users/{id}/public",
  "GET /api/v1/users/{id}/relation",
  "POST /api/v1/auth/accounts/{provider}",
  "PUT /api/v1/users/{id}/block",
  "PUT /api/v1/users/{id}/follow",
];

async function passkey(): Promise<OwnedObject> {
  const owner = await verifiedPerson();
  return { owner, params: { id: (await passkeyOf(owner)).passkey.id } };
}

async function deviceSession(): Promise<OwnedObject> {
  const owner = await signUp();
  return { owner, params: { id: await sessionOf(owner) } };
}

async function sessionOf(person: TestPerson): Promise<string> {
  const sql = "SELECT id FROM device_sessions WHERE user_id = ?";
  return (await env.DB.prepare(sql).bind(person.id).first<string>("id")) ?? "";
}

/** The room of two people who have just been matched. */
async function room(): Promise<OwnedObject> {
  const [owner, partner, queue] = [await signUp(), await signUp(), ownQueue()];
  const [one, other] = await Promise.all(
    [owner, partner].map(async (person) => {
      const sessionId = await sessionOf(person);
      return openMatch({ id: person.id, sessionId, level: "beginner" }, queue);
    }),
  );
  one?.send({ type: "find_partner" });
  await one?.next("searching");
  other?.send({ type: "find_partner" });
  const found = await one?.next("match_found");
  return { owner, params: { roomId: found?.roomId ?? "" } };
}

async function call(): Promise<OwnedObject> {
  const owner = await signUp();
  return { owner, params: { id: await recordCall(owner, await signUp()) } };
}

async function dataExport(): Promise<OwnedObject> {
  const owner = await verifiedPerson();
  const id = await withServices(async ({ dataExports }) => {
    const requested = await dataExports.request(owner.id);
    await dataExports.make(requested.id);
    return requested.id;
  });
  return { owner, params: { id } };
}

async function notification(): Promise<OwnedObject> {
  const [owner, id] = [await signUp(), newId()];
  await withServices(async ({ notifications, db }) => {
    const { statements } = notifications.announcing({
      id,
      userId: owner.id,
      type: "streak_milestone",
      data: { days: 3 },
    });
    for (const statement of statements) await db.batch([statement]);
  });
  return { owner, params: { id } };
}
