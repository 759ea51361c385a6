import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { orderRow } from "../../../test/support/order-rows.ts";
import type { Page } from "../../contract/common.ts";
import { newId } from "../../platform/ids.ts";

/** What a list of the tests is made of: seven rows at three moments, so that some are equal to each other. */
interface Row {
  id: string;
  at: number;
  rank: number;
}

const HOUR_MS = 60 * 60_000;
const rows = (): Row[] =>
  [2, 1, 3, 1, 2, 2, 3].map((hour, index) => ({ id: newId(), at: hour * HOUR_MS, rank: index % 2 }));

type Order = (one: Row, other: Row) => number;
const byId: Order = (one, other) => (one.id < other.id ? -1 : 1);
const oldest: Order = (one, other) => one.at - other.at || byId(one, other);
const newest: Order = (one, other) => oldest(other, one);
const highest: Order = (one, other) => other.rank - one.rank || byId(other, one);
const urgent: Order = (one, other) => other.rank - one.rank || oldest(one, other);

interface List {
  name: string;
  orders: Record<string, Order>;
  /** Writes the rows, and answers the path of the list that has them. */
  fill: (all: readonly Row[], people: { admin: TestPerson; other: TestPerson }) => Promise<string>;
}

async function insert(table: string, values: readonly Record<string, string | number | null>[]) {
  await env.DB.batch(
    values.map((row) =>
      env.DB.prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
          .map(() => "?")
          .join(", ")})`,
      ).bind(...Object.values(row)),
    ),
  );
}

/** Ids of people are not the tests' to choose: the row that each stands for. */
const byName = new Map<string, string>();

const lists: readonly List[] = [
  {
    name: "users",
    orders: { newest, oldest, last_active: newest },
    fill: async (all) => {
      const word = `Sort${newId().slice(-6)}`;
      for (const { id, at } of all) {
        const person = await signUp({ displayName: word });
        const { DB } = env;
        await DB.batch([
          DB.prepare("UPDATE users SET created_at = ? WHERE id = ?").bind(at, person.id),
          DB.prepare("UPDATE profiles SET last_active_at = ? WHERE user_id = ?").bind(at, person.id),
        ]);
        byName.set(person.id, id);
      }
      return `/users?q=${word}`;
    },
  },
  {
    name: "reports",
    orders: { urgent, newest, oldest },
    fill: async (all, { admin, other }) => {
      await insert(
        "reports",
        all.map(({ id, at, rank }) => ({
          id,
          reporter_id: admin.id,
          reported_id: other.id,
          reason: "spam",
          status: "dismissed",
          is_flagged: rank,
          created_at: at,
        })),
      );
      return "/reports?status=dismissed";
    },
  },
  {
    name: "appeals",
    orders: { oldest, newest },
    fill: async (all, { other }) => {
      const sanction = { id: newId(), user_id: other.id, kind: "ban", reason: "spam", starts_at: 1 };
      await insert("sanctions", [sanction]);
      await insert(
        "appeals",
        all.map(({ id, at }) => ({
          id,
          sanction_id: sanction.id,
          user_id: other.id,
          message: "Please look at it again",
          state: "refused",
          created_at: at,
        })),
      );
      return "/appeals?state=refused";
    },
  },
  {
    name: "applications",
    orders: { newest, oldest },
    fill: async (all, { other }) => {
      await insert(
        "instructor_applications",
        all.map(({ id, at }) => ({
          id,
          user_id: other.id,
          state: "rejected",
          experience: "Six years",
          created_at: at,
        })),
      );
      return "/instructor-applications?state=rejected";
    },
  },
  {
    name: "jobs",
    orders: { newest, oldest, attempts: highest },
    fill: async (all, { other }) => {
      await insert(
        "outbox",
        all.map(({ id, at, rank }) => ({
          id,
          topic: "user.unbanned",
          payload: JSON.stringify({ userId: other.id }),
          status: "failed",
          attempts: rank,
          created_at: 1,
          touched_at: at,
        })),
      );
      return "/jobs?state=failed";
    },
  },
  {
    name: "audit",
    orders: { newest, oldest },
    fill: async (all, { admin }) => {
      const subject = newId();
      await insert(
        "audit_log",
        all.map(({ id, at }) => ({
          id,
          actor: admin.email,
          actor_id: admin.id,
          action: "user.ban",
          subject,
          created_at: at,
        })),
      );
      return `/audit?subject=${subject}`;
    },
  },
  {
    name: "orders",
    orders: { newest, oldest },
    fill: async (all, { other }) => {
      for (const { id, at } of all) await orderRow({ id, userId: other.id, createdAt: at });
      return `/orders?q=${encodeURIComponent(other.email)}&status=paid`;
    },
  },
  {
    name: "coupons",
    orders: { newest, oldest },
    fill: async (all) => {
      await insert(
        "coupons",
        all.map(({ id, at }) => ({ id, code: `SORT-${id}`, kind: "percent", value: 5, created_at: at })),
      );
      return "/coupons?q=sort-";
    },
  },
];

async function pagesOf(admin: TestPerson, path: string): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<{ id: string }> = await (await adminApi(admin, "GET", `${path}&limit=3${more}`)).json();
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe.each(lists)("the list of $name", ({ orders, fill }) => {
  it("has every row once under each of its sorts, whatever the page ends with", async () => {
    const admin = await adminPerson();
    const all = rows();
    const path = await fill(all, { admin, other: await signUp() });
    for (const [sort, order] of Object.entries(orders)) {
      const known = new Set(all.map(({ id }) => id));
      const found = (await pagesOf(admin, `${path}&sort=${sort}`))
        .map(({ id }) => byName.get(id) ?? id)
        .filter((id) => known.has(id));
      expect([sort, found]).toEqual([sort, all.toSorted(order).map(({ id }) => id)]);
    }
  });

  it("refuses a sort that it has not, and the cursor of another sort", async () => {
    const admin = await adminPerson();
    const path = await fill(rows(), { admin, other: await signUp() });
    const [one = "", other = ""] = Object.keys(orders);
    expect((await adminApi(admin, "GET", `${path}&sort=loudest`)).status).toBe(400);
    const page = await adminApi(admin, "GET", `${path}&sort=${one}&limit=2`);
    const { nextCursor } = await page.json<Page<unknown>>();
    const answer = await adminApi(admin, "GET", `${path}&sort=${other}&limit=2&cursor=${nextCursor ?? ""}`);
    expect((await problemOf(answer)).code).toBe("validation_failed");
  });
});

describe("categories and topics", () => {
  it("stand in their order or by name, great and small letters alike", async () => {
    const admin = await adminPerson();
    const mark = newId().slice(-8);
    for (const name of [`zoo ${mark}`, `Art ${mark}`, `music ${mark}`]) {
      await adminApi(admin, "POST", "/categories", {
        slug: `${name.slice(0, 3).toLowerCase()}-${mark}`,
        name,
      });
    }
    const names = async (query: string) => {
      const answer = await adminApi(admin, "GET", `/categories${query}`);
      const { items } = await answer.json<{ items: { name: string }[] }>();
      return items
        .map(({ name }) => name.split(" "))
        .flatMap(([name = "", of]) => (of === mark ? [name] : []));
    };
    expect(await names("")).toEqual(["zoo", "Art", "music"]);
    expect(await names("?sort=name")).toEqual(["Art", "music", "zoo"]);
    const topics = await adminApi(admin, "GET", "/topics?sort=name");
    const titles = (await topics.json<{ items: { title: string }[] }>()).items.map(({ title }) => title);
    expect(titles).toEqual(
      titles.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)),
    );
    expect((await adminApi(admin, "GET", "/topics?sort=loudest")).status).toBe(400);
  });

  it.each(["categories", "topics", "watch-words"])(
    "leave as a file too, and that is noted: %s",
    async (name) => {
      const admin = await adminPerson();
      const answer = await adminApi(admin, "GET", `/${name}?format=csv`);
      expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect((await answer.text()).split("\r\n").length).toBeGreaterThan(1);
      const audit = await adminApi(admin, "GET", `/audit?subject=${name}&action=list.export&limit=1`);
      expect(await audit.json()).toMatchObject({ items: [{ actorId: admin.id }] });
    },
  );
});
