import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";

const body = {
  experience: "I have taught spoken English to adults in evening classes for six years.",
  sampleUrl: "https://example.com/my-lessons",
};
const apply = (token: string | undefined, of: object = body) =>
  api("POST", "/api/v1/instructor/apply", { body: of, ...(token === undefined ? {} : { token }) });

describe("an application to teach", () => {
  it("waits, and its person can read it", async () => {
    const { token } = await verifiedPerson();
    expect((await apply(token)).status).toBe(201);
    const mine = await api("GET", "/api/v1/instructor/application", { token });
    expect(await mine.json()).toMatchObject({ ...body, state: "pending", decidedAt: null });
  });

  it("is made once at a time, also when it is sent twice at once", async () => {
    const { token } = await verifiedPerson();
    const both = await Promise.all([apply(token), apply(token)]);
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  });

  it("takes a confirmed address, enough words and an https address", async () => {
    const unverified = await signUp();
    expect((await problemOf(await apply(unverified.token))).code).toBe("email_unverified");
    const { token } = await verifiedPerson();
    expect((await apply(token, { experience: "short" })).status).toBe(400);
    expect((await apply(token, { ...body, sampleUrl: "javascript:alert(1)" })).status).toBe(400);
    expect((await apply(token, { ...body, state: "approved" })).status).toBe(400);
    expect((await apply(undefined)).status).toBe(401);
    expect((await api("GET", "/api/v1/instructor/application", { token })).status).toBe(404);
  });

  it("is not for those who teach already", async () => {
    const { id, token } = await verifiedPerson();
    await withServices(({ roles }) => roles.change(id, "instructor"));
    expect((await problemOf(await apply(token))).code).toBe("already_applied");
  });
});
