import { env } from "cloudflare:workers";
import { hash as bcryptHash } from "bcryptjs";
import { describe, expect, it, onTestFinished } from "vitest";
import { setObjectClock } from "../../../durable-objects/lib/time.ts";
import { api, problemOf, signUp, uniqueEmail } from "../../../test/support/api.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { DeviceSession, Tokens } from "../../contract/auth.ts";
import type { Problem } from "../../contract/errors.ts";

const path = "/api/v1/auth/login";
const device = { id: "tablet-0001", platform: "ios" };

describe("POST /auth/login", () => {
  it("signs in and answers with a token that works", async () => {
    const { email, password, id } = await signUp();
    const response = await api("POST", path, { body: { email, password, device } });
    expect(response.status).toBe(200);
    const { accessToken, user } = await response.json<Tokens>();
    expect(user.id).toBe(id);
    expect((await api("GET", "/api/v1/users/me", { token: accessToken })).status).toBe(200);
  });

  it("answers an unknown e-mail and a wrong password with the same status, body and headers", async () => {
    const { email } = await signUp();
    const wrong = await api("POST", path, { body: { email, password: "not the password", device } });
    const unknown = await api("POST", path, {
      body: { email: uniqueEmail(), password: "not the password", device },
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const { requestId: _a, ...wrongProblem } = await problemOf(wrong);
    const { requestId: _b, ...unknownProblem } = await problemOf(unknown);
    expect(unknownProblem).toEqual(wrongProblem);
    expect(unknownProblem.code).toBe("invalid_credentials");
    const names = (response: Response) => [...response.headers.keys()].toSorted();
    expect(names(unknown)).toEqual(names(wrong));
  });

  it("replaces the session that the same device had", async () => {
    const { email, password } = await signUp();
    const body = { email, password, device };
    const first = await (await api("POST", path, { body })).json<Tokens>();
    const second = await (await api("POST", path, { body })).json<Tokens>();
    const sessions = await api("GET", "/api/v1/auth/sessions", { token: second.accessToken });
    const { items } = await sessions.json<{ items: DeviceSession[] }>();
    expect(items.filter((item) => item.platform === "ios")).toHaveLength(1);
    const refreshed = await api("POST", "/api/v1/auth/refresh", {
      body: { refreshToken: first.refreshToken },
    });
    expect(refreshed.status).toBe(401);
  });

  it("leaves one session when one device signs in many times at once", async () => {
    const { email, password } = await signUp();
    const attempts = Array.from({ length: 5 }, () =>
      api("POST", path, { body: { email, password, device } }),
    );
    const answers = await Promise.all(attempts);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    const live = await env.DB.prepare(
      "SELECT count(*) AS total FROM device_sessions s JOIN users u ON u.id = s.user_id WHERE u.email = ? AND s.device_id = ? AND s.revoked_at IS NULL",
    )
      .bind(email, device.id)
      .first<{ total: number }>();
    expect(live?.total).toBe(1);
  });

  it("accepts the bcrypt hash of an imported user once and stores argon2id from then on", async () => {
    const { email, password, id } = await signUp();
    await env.DB.prepare("UPDATE users SET password_hash = ? WHERE id = ?")
      .bind(await bcryptHash(password, 4), id)
      .run();
    expect((await api("POST", path, { body: { email, password, device } })).status).toBe(200);
    const row = await env.DB.prepare("SELECT password_hash AS hash FROM users WHERE id = ?")
      .bind(id)
      .first<{ hash: string }>();
    expect(row?.hash).toMatch(/^p2:\$argon2id\$/);
    expect((await api("POST", path, { body: { email, password, device } })).status).toBe(200);
  });

  it("tells a banned person so after the right password only, with a way to appeal", async () => {
    const { email, password, id } = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: id, reason: "harassment", until: null }));
    const right = await api("POST", path, { body: { email, password, device } });
    const problem: Problem = await problemOf(right);
    expect([right.status, problem.code]).toEqual([403, "account_banned"]);
    expect(problem.appealToken).toMatch(/^ey/);
    const wrong = await api("POST", path, { body: { email, password: "not the password", device } });
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([401, "invalid_credentials"]);
  });

  it("lets a person in again when the ban is over", async () => {
    const { email, password, id } = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: id, reason: "spam", until: Date.now() - 1 }));
    expect((await api("POST", path, { body: { email, password, device } })).status).toBe(200);
  });

  it("stops guessing at one account from many addresses at its budget of ten an hour", async () => {
    const { email } = await signUp();
    const statuses: number[] = [];
    for (let index = 0; index < 12; index++) {
      const body = { email, password: `guess number ${index}`, device };
      statuses.push((await api("POST", path, { body })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it("never lets 50 parallel guesses exceed the account's budget", async () => {
    const { email } = await signUp();
    const guesses = Array.from({ length: 50 }, (_, index) =>
      api("POST", path, { body: { email, password: `guess number ${index}`, device } }),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  });

  it("says on each answer what is left, and after five failures in a minute when to come back", async () => {
    setObjectClock(new TestClock());
    onTestFinished(() => setObjectClock(null));
    const ip = "192.0.2.21";
    const left: (string | null)[] = [];
    for (let index = 0; index < 5; index++) {
      const body = { email: uniqueEmail(), code: "000000", device };
      const answer = await api("POST", "/api/v1/auth/verify-otp", { body, ip });
      expect([answer.status, answer.headers.get("ratelimit-policy")]).toEqual([401, '"failures";q=5;w=60']);
      left.push(/r=(\d)/.exec(answer.headers.get("ratelimit") ?? "")?.[1] ?? null);
    }
    expect(left).toEqual(["4", "3", "2", "1", "0"]);
    const body = { email: uniqueEmail(), code: "000000", device };
    const refused = await api("POST", "/api/v1/auth/verify-otp", { body, ip });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect(refused.headers.get("ratelimit")).toMatch(/^"failures";r=0;t=\d+$/);
  });

  it("refuses the sixth login of an address in 15 minutes", async () => {
    const ip = "192.0.2.20";
    for (let index = 0; index < 5; index++) {
      const { email, password } = await signUp();
      const answer = await api("POST", path, { body: { email, password, device }, ip });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("ratelimit")).toMatch(
        new RegExp(`^"failures";r=5;t=\\d+, "login";r=${4 - index};t=\\d+$`),
      );
    }
    const { email, password } = await signUp();
    expect((await api("POST", path, { body: { email, password, device }, ip })).status).toBe(429);
  });
});
