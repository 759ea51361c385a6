import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import type { Me, PublicProfile } from "../../contract/users.ts";
import { newId } from "../../platform/ids.ts";

const me = "/api/v1/users/me";
const unique = () => newId().replaceAll("-", "").slice(-12);

describe("GET and PATCH /users/me", () => {
  it("changes what was sent, leaves the rest, and completes the profile", async () => {
    const { token } = await signUp();
    const body = {
      nativeLanguage: "pt-br",
      englishLevel: "beginner",
      country: "BR",
      timezone: "America/Sao_Paulo",
      topics: ["food", "travel", "food"],
    };
    const response = await api("PATCH", me, { token, body });
    expect(response.status).toBe(200);
    expect(await response.json<Me>()).toMatchObject({
      nativeLanguage: "pt-BR",
      profileComplete: true,
      displayName: "Ana",
      topics: ["food", "travel"],
    });
    const cleared = await (
      await api("PATCH", me, { token, body: { country: null, bio: " hello " } })
    ).json<Me>();
    expect(cleared).toMatchObject({
      country: null,
      bio: "hello",
      profileComplete: false,
      englishLevel: "beginner",
    });
  });

  it.each([
    ["role", "admin"],
    ["email", "other@example.com"],
    ["streakDays", 100],
    ["nativeLanguage", "not a language"],
    ["englishLevel", "native"],
    ["country", "Mexico"],
    ["timezone", "Mars/Olympus"],
    ["username", "no spaces"],
    ["username", "ab"],
    ["username", "аdmin_cyrillic"],
    ["username", "zero\u200Bwidth"],
    ["bio", "x".repeat(501)],
    ["topics", ["no-such-topic"]],
    ["topics", "food"],
  ])("refuses %s = %s and changes nothing", async (field, value) => {
    const { token } = await signUp();
    const response = await api("PATCH", me, { token, body: { displayName: "Changed", [field]: value } });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.[0]?.path.split(".")[0]).toBe(field);
    expect((await (await api("GET", me, { token })).json<Me>()).displayName).toBe("Ana");
  });

  it("refuses an empty change", async () => {
    const { token } = await signUp();
    expect((await api("PATCH", me, { token, body: {} })).status).toBe(400);
  });

  it("gives a username to one person, look-alikes included, and none to those who would pose as Parley", async () => {
    const [first, second] = [await signUp(), await signUp()];
    const name = `lilo_${unique()}`;
    expect(
      (await api("PATCH", me, { token: first.token, body: { username: name.toUpperCase() } })).status,
    ).toBe(200);
    for (const username of [name, name.replace("lilo", "1i10"), `${name}_`]) {
      const taken = await api("PATCH", me, { token: second.token, body: { username } });
      expect([taken.status, (await problemOf(taken)).code]).toEqual([409, "username_taken"]);
    }
    for (const username of ["admin", "par1ey", "m0derator", "support_"]) {
      const reserved = await api("PATCH", me, { token: second.token, body: { username } });
      expect([reserved.status, (await problemOf(reserved)).code]).toEqual([422, "username_confusable"]);
    }
    expect((await api("PATCH", me, { token: first.token, body: { username: name } })).status).toBe(200);
  });
});

describe("GET /users/:id/public", () => {
  it("shows no private field and is fresh right after a change", async () => {
    const [reader, subject] = [await signUp(), await signUp({ complete: true })];
    const path = `/api/v1/users/${subject.id}/public`;
    const before = await api("GET", path, { token: reader.token });
    const profile = await before.json<PublicProfile>();
    expect(Object.keys(profile).toSorted()).toEqual([
      "avatarUrl",
      "bio",
      "country",
      "displayName",
      "englishLevel",
      "id",
      "memberSince",
      "nativeLanguage",
      "topics",
      "totalSessions",
      "username",
    ]);
    expect(JSON.stringify(profile)).not.toContain(subject.email);
    await api("PATCH", me, { token: subject.token, body: { displayName: "Renamed" } });
    const after = await api("GET", path, { token: reader.token });
    expect((await after.json<PublicProfile>()).displayName).toBe("Renamed");
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  });

  it("serves 120 seconds from the cache without asking the database", async () => {
    const [reader, subject] = [await signUp(), await signUp()];
    const path = `/api/v1/users/${subject.id}/public`;
    await api("GET", path, { token: reader.token });
    await env.DB.prepare("UPDATE profiles SET display_name = 'Behind the cache' WHERE user_id = ?")
      .bind(subject.id)
      .run();
    const cached = await api("GET", path, { token: reader.token });
    expect((await cached.json<PublicProfile>()).displayName).toBe("Ana");
  });

  it("answers 304 to the tag it gave out", async () => {
    const { token, id } = await signUp();
    const path = `/api/v1/users/${id}/public`;
    const etag = (await api("GET", path, { token })).headers.get("etag") ?? "";
    expect(
      (await api("GET", path, { token, headers: { "if-none-match": `"other", W/${etag}` } })).status,
    ).toBe(304);
  });

  it("looks the same for a banned person, a stranger's id and no id at all", async () => {
    const [reader, banned] = [await signUp(), await signUp()];
    await withServices(({ bans }) => bans.banUser({ userId: banned.id, reason: "spam", until: null }));
    for (const id of [banned.id, newId()]) {
      const response = await api("GET", `/api/v1/users/${id}/public`, { token: reader.token });
      expect([response.status, (await problemOf(response)).code]).toEqual([404, "not_found"]);
    }
    expect((await api("GET", "/api/v1/users/nobody/public", { token: reader.token })).status).toBe(400);
  });

  it("is there again when a ban for a time is over", async () => {
    const [reader, banned] = [await signUp(), await signUp()];
    const until = Date.now() - 1;
    await withServices(({ bans }) => bans.banUser({ userId: banned.id, reason: "spam", until }));
    const response = await api("GET", `/api/v1/users/${banned.id}/public`, { token: reader.token });
    expect(response.status).toBe(200);
  });
});

describe("blocks", () => {
  const blockOf = (id: string) => `/api/v1/users/${id}/block`;

  it("are idempotent, seen by their maker only, and lifted again", async () => {
    const [maker, other] = [await signUp(), await signUp()];
    for (let round = 0; round < 2; round++) {
      expect((await api("PUT", blockOf(other.id), { token: maker.token })).status).toBe(204);
    }
    const mine = await (
      await api("GET", `${me}/blocks`, { token: maker.token })
    ).json<{ items: { id: string }[] }>();
    expect(mine.items.map((item) => item.id)).toEqual([other.id]);
    const theirs = await (
      await api("GET", `${me}/blocks`, { token: other.token })
    ).json<{ items: unknown[] }>();
    expect(theirs.items).toEqual([]);
    expect(await withServices(({ blocks }) => blocks.findBlockedEitherWay(other.id))).toEqual([maker.id]);
    for (let round = 0; round < 2; round++) {
      expect((await api("DELETE", blockOf(other.id), { token: maker.token })).status).toBe(204);
    }
    expect(await withServices(({ blocks }) => blocks.findBlockedEitherWay(maker.id))).toEqual([]);
  });

  it("are refused for oneself and for nobody", async () => {
    const { token, id } = await signUp();
    const self = await api("PUT", blockOf(id), { token });
    expect([self.status, (await problemOf(self)).code]).toEqual([422, "cannot_target_self"]);
    expect((await api("PUT", blockOf(newId()), { token })).status).toBe(404);
  });

  it("are listed in pages that a new block does not shift", async () => {
    const maker = await signUp();
    const others = [await signUp(), await signUp(), await signUp()];
    for (const other of others) await api("PUT", blockOf(other.id), { token: maker.token });
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const first = await (await api("GET", `${me}/blocks?limit=2`, { token: maker.token })).json<Page>();
    const late = await signUp();
    await api("PUT", blockOf(late.id), { token: maker.token });
    const next = await api("GET", `${me}/blocks?limit=2&cursor=${first.nextCursor}`, { token: maker.token });
    const second = await next.json<Page>();
    const seen = [...first.items, ...second.items].map((item) => item.id);
    expect(seen).toEqual(others.map((other) => other.id).toReversed());
    expect(second.nextCursor).toBeNull();
  });
});
