import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import type { Notification, NotificationPage } from "../../contract/notifications.ts";
import { newId } from "../../platform/ids.ts";

const path = "/api/v1/notifications";

async function notify(person: TestPerson, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const notification = {
      id: newId(),
      userId: person.id,
      type: "streak_milestone" as const,
      data: { days: index },
    };
    await withServices(async ({ notifications, db }) => {
      for (const statement of notifications.announcing(notification).statements) await db.batch([statement]);
    });
  }
}

async function list(person: TestPerson, query = "?limit=100"): Promise<NotificationPage> {
  return (await api("GET", `${path}${query}`, { token: person.token })).json<NotificationPage>();
}

describe("notifications", () => {
  it("welcome a new person once the event was handled", async () => {
    const person = await signUp();
    await expect
      .poll(async () => (await list(person)).items.map((item) => item.type), { timeout: 15_000 })
      .toEqual(["welcome"]);
  });

  it("are listed in pages with the count of unread ones", async () => {
    const person = await signUp();
    await notify(person, 3);
    const first = await list(person, "?limit=2");
    const days = first.items.map((item) => item.data["days"]);
    expect(days).toEqual(expect.arrayContaining([2]));
    expect(first.unread).toBeGreaterThanOrEqual(3);
    const second = await list(person, `?limit=2&cursor=${first.nextCursor}`);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBeGreaterThanOrEqual(3);
  });

  it("are read one by one, keeping the first time, or all together", async () => {
    const person = await signUp();
    await notify(person, 3);
    const [first] = (await list(person)).items;
    const read = `${path}/${first?.id}/read`;
    const once = await (await api("PATCH", read, { token: person.token })).json<Notification>();
    const twice = await (await api("PATCH", read, { token: person.token })).json<Notification>();
    expect(once.readAt).not.toBeNull();
    expect(twice.readAt).toBe(once.readAt);
    expect((await api("PATCH", `${path}/read-all`, { token: person.token })).status).toBe(204);
    expect(
      (await list(person)).items.filter((item) => item.data["days"] !== undefined && item.readAt === null),
    ).toEqual([]);
  });

  it("of somebody else look like none", async () => {
    const [person, stranger] = [await signUp(), await signUp()];
    await notify(person, 1);
    const [first] = (await list(person)).items;
    const answer = await api("PATCH", `${path}/${first?.id}/read`, { token: stranger.token });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, "not_found"]);
  });
});
