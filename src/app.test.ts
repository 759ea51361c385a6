import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, ORIGIN, problemOf, signUp, type TestPerson } from "../test/support/api.ts";
import { accessHeaders, adminPerson } from "../test/support/admins.ts";
import {
  headersOf,
  isAdministration,
  isOptional,
  isProtected,
  operations,
} from "../test/support/operations.ts";
import { withServices } from "../test/support/services.ts";
import type { Role } from "./contract/auth.ts";
import { app } from "./app.ts";

const fillPath = (path: string) =>
  path.replace("{level}", "all").replaceAll(/\{[^}]+\}/g, "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11");

async function personWith(role: Role): Promise<TestPerson> {
  const person = await signUp();
  await withServices(({ roles }) => roles.change(person.id, role));
  return person;
}

/** What anybody may call. An operation that is neither here nor protected is a mistake. */
const PUBLIC = [
  "GET /.well-known/jwks.json",
  "GET /api/v1/attachments/{id}/url",
  "GET /api/v1/auth/oauth/google/callback",
  "GET /api/v1/auth/oauth/{provider}",
  "GET /api/v1/categories",
  "GET /api/v1/config",
  "GET /api/v1/courses",
  "GET /api/v1/courses/{id}",
  "GET /api/v1/courses/{id}/reviews",
  "GET /api/v1/lessons/{id}",
  "GET /api/v1/lessons/{id}/video-url",
  "GET /api/v1/plans",
  "GET /api/v1/practice/stats",
  "GET /health",
  "GET /health/ready",
  "GET /media/attachments/{token}/{courseId}/{lessonId}/{attachmentId}",
  "GET /media/avatars/{userId}/{file}",
  "GET /media/thumbnails/courses/{courseId}/{file}",
  "GET /media/videos/{token}/{courseId}/{lessonId}/captions/{file}",
  "GET /media/videos/{token}/{courseId}/{lessonId}/{videoId}/hls/{file}",
  "GET /metrics",
  "POST /api/v1/appeals",
  "POST /api/v1/auth/complete-signup",
  "POST /api/v1/auth/forgot-password",
  "POST /api/v1/auth/login",
  "POST /api/v1/auth/mfa",
  "POST /api/v1/auth/oauth/apple/callback",
  "POST /api/v1/auth/passkeys/login",
  "POST /api/v1/auth/passkeys/login/options",
  "POST /api/v1/auth/refresh",
  "POST /api/v1/auth/register",
  "POST /api/v1/auth/reset-password",
  "POST /api/v1/auth/send-otp",
  "POST /api/v1/auth/verify-otp",
];

describe("every operation of the OpenAPI document", () => {
  it("has an id of its own, a tag, a summary, and says what its faults look like", async () => {
    const all = await operations();
    expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length);
    for (const operation of all) {
      expect(operation, operation.path).toMatchObject({
        tags: [expect.any(String)],
        summary: expect.any(String),
      });
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["500", "503"]));
    }
  });

  it("is either protected or on the list of public ones", async () => {
    const open = (await operations()).filter(
      (operation) => !isProtected(operation) && !isAdministration(operation),
    );
    expect(open.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(PUBLIC);
  });

  it("answers an anonymous caller 401 and a banned one 403 where it is protected", async () => {
    const banned = await signUp();
    await env.DB.prepare("UPDATE users SET banned_at = 1 WHERE id = ?").bind(banned.id).run();
    for (const operation of (await operations()).filter(isProtected)) {
      const headers = headersOf(operation);
      const path = fillPath(operation.path);
      const name = `${operation.method} ${path}`;
      const anonymous = await api(operation.method, path, { headers });
      expect([name, anonymous.status, anonymous.headers.get("content-type")]).toEqual([
        name,
        401,
        "application/problem+json",
      ]);
      const refused = await api(operation.method, path, { headers, token: banned.token });
      expect([name, refused.status, (await problemOf(refused)).code]).toEqual([name, 403, "account_banned"]);
    }
  });

  it("that anybody may call refuses a bad token and a banned person's, where it takes one", async () => {
    const banned = await signUp();
    await env.DB.prepare("UPDATE users SET banned_at = 1 WHERE id = ?").bind(banned.id).run();
    const optional = (await operations()).filter(isOptional);
    expect(optional.length).toBeGreaterThan(1);
    for (const { method, path } of optional) {
      const [bad, refused] = [
        await api(method, fillPath(path), { token: "nonsense" }),
        await api(method, fillPath(path), { token: banned.token }),
      ];
      expect([path, bad.status, refused.status]).toEqual([path, 401, 403]);
      expect((await problemOf(refused)).code).toBe("account_banned");
    }
  });

  it("of administration is on its own paths, and nothing else is", async () => {
    for (const operation of await operations()) {
      expect([operation.path, isAdministration(operation)]).toEqual([
        operation.path,
        operation.path.startsWith("/api/v1/admin/"),
      ]);
    }
  });

  it.each(["student", "instructor", "admin"] as const)(
    "is open to a signed-in %s where it is protected, but teaching is for those who teach",
    async (role) => {
      const reader = await personWith(role);
      for (const operation of (await operations()).filter(isProtected)) {
        // What only reads leaves the session as it is; the rest may end it.
        const person = operation.method === "GET" ? reader : await personWith(role);
        const answer = await api(operation.method, fillPath(operation.path), {
          headers: headersOf(operation),
          token: person.token,
        });
        answer.webSocket?.accept();
        answer.webSocket?.close();
        const code = answer.status === 403 ? (await problemOf(answer)).code : null;
        const name = `${operation.method} ${operation.path}`;
        expect([name, answer.status === 401, answer.status >= 500]).toEqual([name, false, false]);
        if (role === "student" && operation.tags?.includes("Teaching") === true) {
          expect([name, code]).toEqual([name, "forbidden"]);
          continue;
        }
        expect([name, code]).toEqual([name, code === null ? null : "email_unverified"]);
      }
    },
  );

  it("of administration is told of behind Access only, with all it is made of", async () => {
    const textOf = async (headers: Record<string, string>) =>
      (await api("GET", "/api-json", { headers })).text();
    const { token } = await adminPerson();
    for (const text of [await textOf({}), await textOf({ authorization: `Bearer ${token}` })]) {
      expect(text).not.toMatch(/\/admin|"Admin|access-admin|Appeals"/);
      expect(text).toMatch(/"CallSession":/);
    }
    expect(await textOf(await accessHeaders())).toContain("/api/v1/admin/users");
  });

  it("of administration refuses everybody who has not both Access and the role, all alike", async () => {
    const [student, instructor, admin] = [await signUp(), await signUp(), await adminPerson()];
    await withServices(({ roles }) => roles.change(instructor.id, "instructor"));
    const access = await accessHeaders();
    const callers: [string, Parameters<typeof api>[2]][] = [
      ["nobody", {}],
      ["a student", { token: student.token }],
      ["an instructor", { token: instructor.token }],
      ["an administrator without Access", { token: admin.token }],
      ["nobody with Access", { headers: access }],
      ["a student with Access", { token: student.token, headers: access }],
      ["an instructor with Access", { token: instructor.token, headers: access }],
      ...(await Promise.all(
        (["other_audience", "other_team", "expired", "forged"] as const).map(
          async (claim): Promise<[string, Parameters<typeof api>[2]]> => [
            `an administrator with ${claim} Access`,
            { token: admin.token, headers: await accessHeaders(admin.email, claim) },
          ],
        ),
      )),
    ];
    const known = (await operations()).filter(isAdministration);
    expect(known.length).toBeGreaterThan(20);
    const targets = [
      ...known.map(({ method, path }) => [method, fillPath(path)] as const),
      ["GET", "/api/v1/admin/there-is-no-such-thing"] as const,
    ];
    for (const [who, request] of callers) {
      const answers = new Set<string>();
      for (const [method, path] of targets) {
        const answer = await api(method, path, request);
        const { requestId: _id, ...problem } = await problemOf(answer);
        answers.add(JSON.stringify([answer.status, problem]));
      }
      expect([who, answers.size, [...answers][0]]).toEqual([who, 1, expect.stringContaining("[403,")]);
    }
  });

  it("of administration tells an administrator who is banned so behind Access, and nothing without", async () => {
    const banned = await adminPerson();
    await env.DB.prepare("UPDATE users SET banned_at = 1 WHERE id = ?").bind(banned.id).run();
    const access = await accessHeaders(banned.email);
    for (const { method, path } of (await operations()).filter(isAdministration)) {
      const codes = await Promise.all(
        [access, {}].map(async (headers) => {
          const answer = await api(method, fillPath(path), { token: banned.token, headers });
          return [answer.status, (await problemOf(answer)).code];
        }),
      );
      expect([path, codes]).toEqual([
        path,
        [
          [403, "account_banned"],
          [403, "forbidden"],
        ],
      ]);
    }
  });

  it("of administration answers an administrator behind Access", async () => {
    const admin = await adminPerson();
    const headers = await accessHeaders(admin.email);
    for (const { method, path } of (await operations()).filter(isAdministration)) {
      const answer = await api(method, fillPath(path), { token: admin.token, headers });
      expect([`${method} ${path}`, [401, 403, 500].includes(answer.status)]).toEqual([
        `${method} ${path}`,
        false,
      ]);
    }
  });

  it("is documented: the router knows no other path", async () => {
    const documented = new Set(
      (await operations()).map(({ method, path }) => `${method} ${path.replaceAll(/\{([^}]+)\}/g, ":$1")}`),
    );
    const routed = app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && !["/api", "/api-json", "/admin", "/admin/*"].includes(path),
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(routed.filter((route) => !documented.has(route))).toEqual([]);
  });
});

describe("every answer", () => {
  it("carries a request id: the client's when it is well formed, else a new one", async () => {
    const given = await api("GET", "/health", { headers: { "x-request-id": "client-id-0001" } });
    expect(given.headers.get("x-request-id")).toBe("client-id-0001");
    const made = await api("GET", "/health", { headers: { "x-request-id": "bad id\u00e9" } });
    expect(made.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const problem = await api("GET", "/api/v1/nothing", { headers: { "x-request-id": "client-id-0002" } });
    expect((await problemOf(problem)).requestId).toBe("client-id-0002");
  });

  it("cannot be framed, sniffed or cached where it is private", async () => {
    const { token } = await signUp();
    const { headers } = await api("GET", "/api/v1/users/me", { token });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toContain("max-age");
  });

  it("is readable by our own origin only", async () => {
    const allowed = await api("GET", "/api/v1/config", { headers: { origin: ORIGIN } });
    expect(allowed.headers.get("access-control-allow-origin")).toBe(ORIGIN);
    for (const origin of [
      "https://evil.example",
      "null",
      `${ORIGIN}.evil.example`,
      "http://evilparley.test",
    ]) {
      const refused = await api("GET", "/api/v1/config", { headers: { origin } });
      expect(refused.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("to a page of administration needs Access", async () => {
    for (const path of ["/admin", "/admin/users", "/admin/nothing"]) {
      const refused = await api("GET", path);
      expect([path, refused.status, (await problemOf(refused)).code]).toEqual([path, 403, "forbidden"]);
      const allowed = await api("GET", path, { headers: await accessHeaders() });
      expect([path, allowed.status === 403]).toEqual([path, false]);
    }
  });

  it("to an unknown path is a problem document", async () => {
    for (const path of ["/api/v1/nothing", "/api/v2", "/api/v1/users/../../etc", "/api/v1/%00"]) {
      const response = await api("GET", path);
      expect([path, response.status, (await problemOf(response)).code]).toEqual([path, 404, "not_found"]);
    }
  });
});
