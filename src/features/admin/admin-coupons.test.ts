import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { problemOf } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import type { AdminCoupon } from "../../contract/admin/coupons.ts";
import type { Page } from "../../contract/common.ts";
import { newId } from "../../platform/ids.ts";

const newCode = () => `T-${newId().slice(-10).toUpperCase()}`;

function couponBody(overrides: Record<string, unknown> = {}) {
  return {
    code: newCode(),
    kind: "percent",
    value: 25,
    currency: null,
    courseId: null,
    maxUses: null,
    maxUsesEach: 1,
    isFirstPurchaseOnly: false,
    startsAt: null,
    endsAt: null,
    ...overrides,
  };
}

describe("POST /admin/coupons", () => {
  it("makes a coupon of a course, its code in capitals, and writes it down", async () => {
    const admin = await adminPerson();
    const course = await makeCourse({ title: "Talk at work" });
    const code = newCode();
    const endsAt = "2030-01-01T00:00:00.000Z";
    const body = couponBody({ code: code.toLowerCase(), courseId: course.id, endsAt, maxUses: 50 });
    const answer = await adminApi(admin, "POST", "/coupons", body);
    expect(answer.status).toBe(201);
    const made = await answer.json<AdminCoupon>();
    expect(made).toMatchObject({ code, courseTitle: "Talk at work", uses: 0, endsAt, isDisabled: false });
    const audit = await adminApi(admin, "GET", `/audit?subject=${made.id}`);
    expect(await audit.json()).toMatchObject({
      items: [{ action: "coupon.create", before: null, after: { code, value: 25, maxUses: 50 } }],
    });
  });

  it("refuses a code that is taken, and says so beside the field", async () => {
    const admin = await adminPerson();
    const body = couponBody();
    expect((await adminApi(admin, "POST", "/coupons", body)).status).toBe(201);
    const again = await adminApi(admin, "POST", "/coupons", { ...body, code: body.code.toLowerCase() });
    expect(again.status).toBe(409);
    expect(await problemOf(again)).toMatchObject({ code: "conflict", errors: [{ path: "code" }] });
  });

  it("refuses what contradicts itself", async () => {
    const admin = await adminPerson();
    const late = "2030-01-01T00:00:00.000Z";
    for (const [path, wrong] of [
      ["code", { code: "!" }],
      ["value", { value: 101 }],
      ["value", { value: 0 }],
      ["currency", { kind: "amount", value: 500 }],
      ["currency", { currency: "USD" }],
      ["endsAt", { startsAt: late, endsAt: late }],
      ["maxUses", { maxUses: 0 }],
      ["courseId", { courseId: newId() }],
    ] as const) {
      const answer = await adminApi(admin, "POST", "/coupons", couponBody(wrong));
      expect([wrong, answer.status]).toEqual([wrong, 400]);
      expect((await problemOf(answer)).errors?.map((error) => error.path)).toEqual([path]);
    }
  });
});

describe("PATCH /admin/coupons/:id", () => {
  async function made(overrides: Record<string, unknown> = {}) {
    const admin = await adminPerson();
    const answer = await adminApi(admin, "POST", "/coupons", couponBody(overrides));
    const { id } = await answer.json<AdminCoupon>();
    return { admin, id, change: (body: unknown) => adminApi(admin, "PATCH", `/coupons/${id}`, body) };
  }

  it("switches it off and on, ends it, and writes down what it was", async () => {
    const { admin, id, change } = await made();
    expect(await (await change({ isDisabled: true })).json()).toMatchObject({ isDisabled: true });
    const endsAt = "2029-05-01T00:00:00.000Z";
    const changed = await change({ isDisabled: false, endsAt, maxUses: 10 });
    expect(await changed.json()).toMatchObject({ isDisabled: false, endsAt, maxUses: 10 });
    const audit = await adminApi(admin, "GET", `/audit?subject=${id}&action=coupon.update&sort=oldest`);
    expect(await audit.json()).toMatchObject({
      items: [
        { before: { isDisabled: false }, after: { isDisabled: true } },
        {
          before: { maxUses: null, endsAt: null, isDisabled: true },
          after: { maxUses: 10, endsAt, isDisabled: false },
        },
      ],
    });
  });

  it("refuses fewer uses than there were, and an end before the beginning", async () => {
    const { id, change } = await made({ startsAt: "2029-05-01T00:00:00.000Z" });
    await env.DB.prepare("UPDATE coupons SET uses = 3 WHERE id = ?").bind(id).run();
    const tooFew = await problemOf(await change({ maxUses: 2 }));
    expect(tooFew).toMatchObject({ code: "validation_failed", errors: [{ path: "maxUses" }] });
    expect((await change({ maxUses: 3 })).status).toBe(200);
    const tooEarly = await problemOf(await change({ endsAt: "2029-04-01T00:00:00.000Z" }));
    expect(tooEarly).toMatchObject({ code: "validation_failed", errors: [{ path: "endsAt" }] });
  });

  it("leaves what it is worth as it was told, and knows no other", async () => {
    const { admin, change } = await made();
    expect((await change({ value: 90 })).status).toBe(400);
    expect((await adminApi(admin, "PATCH", `/coupons/${newId()}`, { isDisabled: true })).status).toBe(404);
  });
});

describe("GET /admin/coupons", () => {
  it("finds codes by a part, in any letters, and leaves as a file", async () => {
    const admin = await adminPerson();
    const code = newCode();
    await adminApi(admin, "POST", "/coupons", couponBody({ code }));
    const answer = await adminApi(admin, "GET", `/coupons?q=${code.slice(3).toLowerCase()}`);
    expect((await answer.json<Page<AdminCoupon>>()).items.map((coupon) => coupon.code)).toEqual([code]);
    const file = await adminApi(admin, "GET", `/coupons?q=${code}&format=csv`);
    expect(await file.text()).toContain(`"${code}","percent","25"`);
  });
});
