import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import type { Page } from "../../contract/common.ts";
import type { Follow, Relation } from "../../contract/social.ts";
import { newId } from "../../platform/ids.ts";

const follow = (token: string, id: string) => api("PUT", `/api/v1/users/${id}/follow`, { token });

async function relation(token: string, id: string): Promise<Relation> {
  return (await api("GET", `/api/v1/users/${id}/relation`, { token })).json();
}

describe("following", () => {
  it("shows in both people's lists, and ends", async () => {
    const [ana, ben] = [await signUp({ displayName: "Ana" }), await signUp({ displayName: "Ben" })];
    expect((await follow(ana.token, ben.id)).status).toBe(204);
    expect((await follow(ana.token, ben.id)).status).toBe(204);
    const followers = await api("GET", `/api/v1/users/${ben.id}/followers`, { token: ben.token });
    expect((await followers.json<Page<Follow>>()).items).toMatchObject([{ id: ana.id, displayName: "Ana" }]);
    const following = await api("GET", `/api/v1/users/${ana.id}/following`, { token: ben.token });
    expect((await following.json<Page<Follow>>()).items).toMatchObject([{ id: ben.id, displayName: "Ben" }]);
    expect(await relation(ben.token, ana.id)).toEqual({
      isFollowing: false,
      isFollowedBy: true,
      isBlocking: false,
      followers: 0,
      following: 1,
    });
    await api("DELETE", `/api/v1/users/${ben.id}/follow`, { token: ana.token });
    expect(await relation(ana.token, ben.id)).toMatchObject({ isFollowing: false, followers: 0 });
  });

  it("is listed by pages without gaps or repeats", async () => {
    const star = await signUp();
    const fans = await Promise.all(Array.from({ length: 7 }, () => signUp()));
    for (const fan of fans) await follow(fan.token, star.id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const path = `/api/v1/users/${star.id}/followers?limit=3${query}`;
      const page: Page<Follow> = await (await api("GET", path, { token: star.token })).json();
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(fans.map((fan) => fan.id)));
  });

  it("is ended both ways by a block, and refused while it stands", async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    await follow(ana.token, ben.id);
    await follow(ben.token, ana.id);
    await api("PUT", `/api/v1/users/${ben.id}/block`, { token: ana.token });
    expect(await relation(ana.token, ben.id)).toMatchObject({
      isFollowing: false,
      isFollowedBy: false,
      isBlocking: true,
    });
    for (const [who, whom] of [
      [ana, ben],
      [ben, ana],
    ] as const) {
      expect((await problemOf(await follow(who.token, whom.id))).code).toBe("not_followable");
    }
  });

  it("refuses oneself, nobody, a stranger without a session, and another list's cursor", async () => {
    const { id, token } = await signUp();
    expect((await problemOf(await follow(token, id))).code).toBe("cannot_target_self");
    expect((await follow(token, newId())).status).toBe(404);
    expect((await follow(token, "me")).status).toBe(400);
    expect((await api("PUT", `/api/v1/users/${id}/follow`)).status).toBe(401);
    expect((await api("GET", `/api/v1/users/${newId()}/followers`, { token })).status).toBe(404);
    expect((await api("GET", `/api/v1/users/${id}/followers?cursor=abc`, { token })).status).toBe(400);
  });
});
