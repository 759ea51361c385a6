import { describe, expect, it } from "vitest";
import { api, problemOf, uniqueEmail } from "../../../test/support/api.ts";
import { mailedSecret } from "../../../test/support/codes.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Tokens } from "../../contract/auth.ts";

const password = "eight blue tea cups";
const device = { id: "another-device", platform: "ios" };

async function resetToken(email: string): Promise<string> {
  expect((await api("POST", "/api/v1/auth/forgot-password", { body: { email } })).status).toBe(202);
  return mailedSecret("reset", email);
}

const reset = (token: string, to = password) =>
  api("POST", "/api/v1/auth/reset-password", { body: { token, password: to } });

describe("a forgotten password", () => {
  it("is replaced with the mailed link, and every session ends", async () => {
    const { email, token } = await verifiedPerson();
    expect((await reset(await resetToken(email))).status).toBe(204);
    expect((await api("GET", "/api/v1/users/me", { token })).status).toBe(401);
    expect((await api("POST", "/api/v1/auth/login", { body: { email, password, device } })).status).toBe(200);
  });

  it("is asked for alike with known and unknown addresses", async () => {
    const path = "/api/v1/auth/forgot-password";
    const known = await api("POST", path, { body: { email: (await verifiedPerson()).email } });
    const unknown = await api("POST", path, { body: { email: uniqueEmail() } });
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const names = (response: Response) => [...response.headers.keys()].toSorted();
    expect(names(known)).toEqual(names(unknown));
  });

  it("is mailed about to a known device while strangers have used up what the account allows", async () => {
    const { email, deviceId } = await verifiedPerson();
    const path = "/api/v1/auth/forgot-password";
    for (let index = 0; index < 3; index += 1) await api("POST", path, { body: { email } });
    expect((await api("POST", path, { body: { email } })).status).toBe(429);
    expect((await api("POST", path, { body: { email, deviceId } })).status).toBe(202);
  });

  it("has a link that works once, also when it is used twice at once", async () => {
    const { email } = await verifiedPerson();
    const token = await resetToken(email);
    const both = await Promise.all([reset(token), reset(token, "nine red tea cups")]);
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([204, 401]);
    expect((await reset(token)).status).toBe(401);
  });

  it("has a link that ends after an hour, and none that can be made up", async () => {
    const clock = new TestClock();
    const { email } = await verifiedPerson();
    await withServices(({ passwordChanges }) => passwordChanges.forgot({ email }, "en"), clock);
    const token = await mailedSecret("reset", email);
    expect((await reset(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).status).toBe(401);
    expect((await reset("not-a-token")).status).toBe(401);
    clock.advance(60 * 60_000);
    const late = withServices(({ passwordChanges }) => passwordChanges.reset({ token, password }), clock);
    await expect(late).rejects.toMatchObject({ code: "invalid_token" });
  });

  it("is not replaced by one that everybody uses, and the link still works afterwards", async () => {
    const { email } = await verifiedPerson();
    const token = await resetToken(email);
    expect((await problemOf(await reset(token, "password1"))).code).toBe("password_too_common");
    expect((await reset(token)).status).toBe(204);
  });

  it("ends every other link that was mailed", async () => {
    const { email } = await verifiedPerson();
    const [kept, used] = [await resetToken(email), await resetToken(email)];
    expect((await reset(used)).status).toBe(204);
    expect((await reset(kept, "nine red tea cups")).status).toBe(401);
  });
});

describe("POST /auth/change-password", () => {
  const path = "/api/v1/auth/change-password";

  it("ends the other sessions and keeps this one", async () => {
    const person = await verifiedPerson();
    const login = { email: person.email, password: person.password, device };
    const other = await (await api("POST", "/api/v1/auth/login", { body: login })).json<Tokens>();
    const body = { currentPassword: person.password, newPassword: password };
    expect((await api("POST", path, { body, token: person.token })).status).toBe(204);
    expect((await api("GET", "/api/v1/users/me", { token: person.token })).status).toBe(200);
    expect((await api("GET", "/api/v1/users/me", { token: other.accessToken })).status).toBe(401);
  });

  it("takes the current password, for which there is a budget", async () => {
    const { token } = await verifiedPerson();
    const guess = (index: number) =>
      api("POST", path, { body: { currentPassword: `guess ${index}`, newPassword: password }, token });
    const guesses = Array.from({ length: 50 }, (_, index) => guess(index));
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  });

  it("refuses a common password and an anonymous caller", async () => {
    const person = await verifiedPerson();
    const body = { currentPassword: person.password, newPassword: "password1" };
    const refused = await problemOf(await api("POST", path, { body, token: person.token }));
    expect(refused).toMatchObject({ code: "password_too_common", errors: [{ path: "newPassword" }] });
    expect((await api("POST", path, { body })).status).toBe(401);
  });
});
