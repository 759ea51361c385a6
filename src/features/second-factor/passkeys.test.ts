import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { Authenticator, type Lies } from "../../../test/support/authenticator.ts";
import {
  addPasskey,
  creationOptions,
  enableTotp,
  firstStep,
  newDevice,
  passkeyOf,
  totpCode,
} from "../../../test/support/second-factors.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Tokens } from "../../contract/auth.ts";
import type { CredentialJson, Passkey, PasskeyOptions, SecurityState } from "../../contract/second-factor.ts";
import { newId } from "../../platform/ids.ts";

const LIFE_MS = 5 * 60_000;

/** Begins to sign in with a passkey alone; with a token, the second step of a sign-in. */
async function requestOptions(mfaToken?: string): Promise<PasskeyOptions> {
  const answer = await api("POST", "/api/v1/auth/passkeys/login/options", { body: { mfaToken } });
  expect(answer.status).toBe(200);
  return answer.json<PasskeyOptions>();
}

const finishLogin = (flowId: string, response: unknown) =>
  api("POST", "/api/v1/auth/passkeys/login", { body: { flowId, response, device: newDevice() } });

const finishStep = (mfaToken: string, flowId: string, response: unknown) =>
  api("POST", "/api/v1/auth/mfa", {
    body: { mfaToken, method: "passkey", flowId, response, device: newDevice() },
  });

async function login(key: Authenticator, lies: Lies = {}): Promise<Response> {
  const { flowId, options } = await requestOptions();
  return finishLogin(flowId, await key.assert(options, lies));
}

/** The second step of somebody's sign-in, taken with this key. */
async function secondStep(mfaToken: string, key: Authenticator, lies: Lies = {}): Promise<Response> {
  const { flowId, options } = await requestOptions(mfaToken);
  return finishStep(mfaToken, flowId, await key.assert(options, lies));
}

async function securityOf(token: string): Promise<SecurityState> {
  return (await api("GET", "/api/v1/auth/security", { token })).json<SecurityState>();
}

async function listed(token: string): Promise<Passkey[]> {
  const answer = await api("GET", "/api/v1/auth/passkeys", { token });
  return (await answer.json<{ items: Passkey[] }>()).items;
}

async function codeOf(answer: Response): Promise<string> {
  return (await problemOf(answer)).code;
}

describe("adding a passkey", () => {
  it("asks for a key that the device finds by itself and that checks its user", async () => {
    const person = await verifiedPerson();
    const { device: old } = await passkeyOf(person);
    const { options } = await creationOptions(person.token);
    expect(options).toMatchObject({
      rp: { id: "parley.test" },
      user: { name: person.email },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: old.credentialId }],
    });
  });

  it("lists it by its name and counts for the session that added it", async () => {
    const person = await verifiedPerson();
    expect((await securityOf(person.token)).sessionHasSecondFactor).toBe(false);
    const { passkey } = await passkeyOf(person);
    expect(passkey).toMatchObject({ name: "My key", isSynced: false, lastUsedAt: null });
    expect(await listed(person.token)).toEqual([passkey]);
    expect(await securityOf(person.token)).toMatchObject({ passkeys: 1, sessionHasSecondFactor: true });
  });

  it("does not ask for a second step after the password: only codes from an app do", async () => {
    const person = await verifiedPerson();
    await passkeyOf(person);
    expect(await firstStep(person)).toHaveProperty("accessToken");
  });

  it.each<[string, Lies]>([
    ["another site's page", { origin: "http://evil.test" }],
    ["a page whose origin only ends alike", { origin: "http://evil-parley.test" }],
    ["another relying party", { rpId: "evil.test" }],
    ["another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["a ceremony of signing in", { type: "webauthn.get" }],
    ["a device that did not check its user", { isUserVerified: false }],
    ["a device that nobody touched", { isUserPresent: false }],
  ])("refuses the answer of %s", async (_what, lies) => {
    const person = await verifiedPerson();
    const answer = await addPasskey(person.token, await Authenticator.fresh(), lies);
    expect([answer.status, await codeOf(answer)]).toEqual([401, "invalid_passkey"]);
    expect(await listed(person.token)).toEqual([]);
  });

  it("takes a challenge once, of the same person, and not the one of a sign-in", async () => {
    const [ana, ben] = [await verifiedPerson(), await verifiedPerson()];
    const add = async (token: string, { flowId, options }: PasskeyOptions) => {
      const response = await (await Authenticator.fresh()).register(options);
      return api("POST", "/api/v1/auth/passkeys", { body: { flowId, name: "Key", response }, token });
    };
    const flow = await creationOptions(ana.token);
    expect((await add(ana.token, flow)).status).toBe(201);
    expect(await codeOf(await add(ana.token, flow))).toBe("invalid_passkey");
    expect(await codeOf(await add(ben.token, await creationOptions(ana.token)))).toBe("invalid_passkey");
    expect(await codeOf(await add(ben.token, await requestOptions()))).toBe("invalid_passkey");
    expect(await listed(ben.token)).toEqual([]);
  });

  it("takes no answer after five minutes", async () => {
    const person = await verifiedPerson();
    const clock = new TestClock();
    const principal = {
      userId: person.id,
      sessionId: newId(),
      role: "student",
      hasSecondFactor: false,
    } as const;
    const late = withServices(async ({ passkeys }) => {
      const { flowId, options } = await passkeys.creationOptions({ ...principal, email: person.email });
      const response = await (await Authenticator.fresh()).register(options);
      clock.advance(LIFE_MS);
      return passkeys.add({ ...principal, email: person.email }, { flowId, name: "Key", response });
    }, clock);
    await expect(late).rejects.toMatchObject({ code: "invalid_passkey" });
  });

  it("refuses a key that somebody has already", async () => {
    const [ana, ben] = [await verifiedPerson(), await verifiedPerson()];
    const { device } = await passkeyOf(ana);
    expect(await codeOf(await addPasskey(ben.token, device))).toBe("invalid_passkey");
    expect(await codeOf(await addPasskey(ana.token, device))).toBe("invalid_passkey");
  });

  it("is not for an address that was never confirmed, nor for nobody", async () => {
    const { token } = await signUp();
    const path = "/api/v1/auth/passkeys/options";
    const unverified = await api("POST", path, { token });
    expect([unverified.status, await codeOf(unverified)]).toEqual([403, "email_unverified"]);
    const [options, add, list, remove] = await Promise.all([
      api("POST", path),
      api("POST", "/api/v1/auth/passkeys", { body: {} }),
      api("GET", "/api/v1/auth/passkeys"),
      api("DELETE", `/api/v1/auth/passkeys/${newId()}`),
    ]);
    expect([options, add, list, remove].map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it("ends at twenty, also for ceremonies that were begun before", async () => {
    const person = await verifiedPerson();
    const flows = await Promise.all(Array.from({ length: 23 }, () => creationOptions(person.token)));
    const added = flows.map(async ({ flowId, options }) => {
      const response = await (await Authenticator.fresh()).register(options);
      const body = { flowId, name: "Key", response };
      return api("POST", "/api/v1/auth/passkeys", { body, token: person.token });
    });
    const statuses = (await Promise.all(added)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 422)).toHaveLength(3);
    expect(await listed(person.token)).toHaveLength(20);
    const more = await api("POST", "/api/v1/auth/passkeys/options", { token: person.token });
    expect([more.status, await codeOf(more)]).toEqual([422, "passkey_limit_reached"]);
  });
});

describe("signing in with a passkey alone", () => {
  it("needs no name and no second step, and counts as two factors", async () => {
    const person = await verifiedPerson();
    await enableTotp(person);
    const { device } = await passkeyOf(person);
    const { options } = await requestOptions();
    expect(options).toMatchObject({ rpId: "parley.test", userVerification: "required" });
    expect(options["allowCredentials"] ?? []).toEqual([]);
    const answer = await login(device);
    expect(answer.status).toBe(200);
    const { accessToken, user } = await answer.json<Tokens>();
    expect(user.id).toBe(person.id);
    expect((await securityOf(accessToken)).sessionHasSecondFactor).toBe(true);
    expect(await listed(accessToken)).toMatchObject([{ lastUsedAt: expect.any(String) }]);
  });

  it.each<[string, Lies]>([
    ["another site's page", { origin: "http://evil.test" }],
    ["another relying party", { rpId: "evil.test" }],
    ["another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["a ceremony of adding", { type: "webauthn.create" }],
    ["a device that did not check its user", { isUserVerified: false }],
    ["a device that nobody touched", { isUserPresent: false }],
  ])("refuses the answer of %s", async (_what, lies) => {
    const { device } = await passkeyOf(await verifiedPerson());
    const answer = await login(device, lies);
    expect([answer.status, await codeOf(answer)]).toEqual([401, "invalid_passkey"]);
  });

  it("takes a challenge once, also when two answers come at once", async () => {
    const { device } = await passkeyOf(await verifiedPerson());
    const { flowId, options } = await requestOptions();
    const response = await device.assert(options);
    const both = await Promise.all([finishLogin(flowId, response), finishLogin(flowId, response)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await finishLogin(flowId, response)).status).toBe(401);
  });

  it("takes no challenge of adding a key, of a second step, or of nothing", async () => {
    const person = await verifiedPerson();
    await enableTotp(person);
    const { device } = await passkeyOf(person);
    const foreign = [
      await creationOptions(person.token),
      await requestOptions((await firstStep(person)).mfaToken),
      { ...(await requestOptions()), flowId: newId() },
    ];
    for (const { flowId, options } of foreign) {
      expect(await codeOf(await finishLogin(flowId, await device.assert(options)))).toBe("invalid_passkey");
    }
  });

  it("takes no answer after five minutes", async () => {
    const { device } = await passkeyOf(await verifiedPerson());
    const clock = new TestClock();
    const late = withServices(async ({ passkeys }) => {
      const { flowId, options } = await passkeys.requestOptions(null);
      clock.advance(LIFE_MS);
      const body = { flowId, response: await device.assert(options), device: newDevice() };
      return passkeys.login(body, null);
    }, clock);
    await expect(late).rejects.toMatchObject({ code: "invalid_passkey" });
  });

  it("refuses a copied key: the counter only grows", async () => {
    const { device } = await passkeyOf(await verifiedPerson());
    expect((await login(device, { counter: 5 })).status).toBe(200);
    for (const counter of [5, 4, 0]) expect((await login(device, { counter })).status).toBe(401);
    const twins = await Promise.all([login(device, { counter: 6 }), login(device, { counter: 6 })]);
    expect(twins.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  it("lets a synced passkey, which does not count, sign in again and again", async () => {
    const { device } = await passkeyOf(await verifiedPerson());
    const statuses = [await login(device), await login(device)].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
  });

  it("refuses a key that nobody has added, one that was removed, and one key's name with another's signature", async () => {
    const person = await verifiedPerson();
    const stranger = await Authenticator.fresh();
    expect(await codeOf(await login(stranger))).toBe("invalid_passkey");
    const { device, passkey } = await passkeyOf(person);
    const { flowId, options } = await requestOptions();
    const { id, rawId } = await device.assert(options);
    const forged = { ...(await stranger.assert(options)), id, rawId };
    expect(await codeOf(await finishLogin(flowId, forged))).toBe("invalid_passkey");
    const path = `/api/v1/auth/passkeys/${passkey.id}`;
    expect((await api("DELETE", path, { token: person.token })).status).toBe(204);
    expect(await codeOf(await login(device))).toBe("invalid_passkey");
  });

  it("tells a banned person so", async () => {
    const person = await verifiedPerson();
    const { device } = await passkeyOf(person);
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "spam", until: null }));
    const answer = await login(device);
    expect([answer.status, await codeOf(answer)]).toEqual([403, "account_banned"]);
  });
});

describe("a passkey as the second step", () => {
  it("stands for the code of the app", async () => {
    const person = await verifiedPerson();
    await enableTotp(person);
    const { device } = await passkeyOf(person);
    const { mfaToken, methods } = await firstStep(person);
    expect(methods).toEqual(["totp", "recovery_code", "passkey"]);
    const { options } = await requestOptions(mfaToken);
    expect(options["allowCredentials"]).toMatchObject([{ id: device.credentialId }]);
    const answer = await secondStep(mfaToken, device, { isUserVerified: false });
    expect(answer.status).toBe(200);
    const { accessToken } = await answer.json<Tokens>();
    expect((await securityOf(accessToken)).sessionHasSecondFactor).toBe(true);
  });

  it("refuses another person's passkey, and another person's challenge", async () => {
    const [ana, eve] = [await verifiedPerson(), await verifiedPerson()];
    await Promise.all([enableTotp(ana), enableTotp(eve)]);
    const [{ device: anas }, { device: eves }] = [await passkeyOf(ana), await passkeyOf(eve)];
    const [ofAna, ofEve] = [await firstStep(ana), await firstStep(eve)];
    expect(await codeOf(await secondStep(ofAna.mfaToken, eves))).toBe("invalid_second_factor");
    const { flowId, options } = await requestOptions(ofEve.mfaToken);
    const crossed = await finishStep(ofAna.mfaToken, flowId, await anas.assert(options));
    expect(await codeOf(crossed)).toBe("invalid_second_factor");
  });

  it("takes no challenge of a sign-in with a passkey alone, and none twice", async () => {
    const person = await verifiedPerson();
    await enableTotp(person);
    const { device } = await passkeyOf(person);
    const { mfaToken } = await firstStep(person);
    const alone = await requestOptions();
    const crossed = await finishStep(mfaToken, alone.flowId, await device.assert(alone.options));
    expect(await codeOf(crossed)).toBe("invalid_second_factor");
    const { flowId, options } = await requestOptions(mfaToken);
    const response = await device.assert(options);
    expect((await finishStep(mfaToken, flowId, response)).status).toBe(200);
    expect(await codeOf(await finishStep(mfaToken, flowId, response))).toBe("invalid_second_factor");
  });

  it("is not offered for a token of another kind", async () => {
    const { token } = await verifiedPerson();
    const answer = await api("POST", "/api/v1/auth/passkeys/login/options", { body: { mfaToken: token } });
    expect([answer.status, await codeOf(answer)]).toEqual([401, "invalid_token"]);
  });
});

describe("removing a passkey", () => {
  it("is for its owner", async () => {
    const [ana, eve] = [await verifiedPerson(), await verifiedPerson()];
    const { passkey } = await passkeyOf(ana);
    const path = `/api/v1/auth/passkeys/${passkey.id}`;
    expect(await codeOf(await api("DELETE", path, { token: eve.token }))).toBe("not_found");
    expect((await api("DELETE", path, { token: ana.token })).status).toBe(204);
    expect(await codeOf(await api("DELETE", path, { token: ana.token }))).toBe("not_found");
    expect(await listed(ana.token)).toEqual([]);
  });

  it("leaves an administrator one second factor", async () => {
    const admin = await verifiedPerson();
    const [first, second] = [await passkeyOf(admin), await passkeyOf(admin)];
    await withServices(({ roles }) => roles.change(admin.id, "admin"));
    const remove = (id: string) => api("DELETE", `/api/v1/auth/passkeys/${id}`, { token: admin.token });
    expect((await remove(first.passkey.id)).status).toBe(204);
    const last = await remove(second.passkey.id);
    expect([last.status, await codeOf(last)]).toEqual([422, "second_factor_needed_for_role"]);
    const { secret } = await enableTotp(admin);
    expect((await remove(second.passkey.id)).status).toBe(204);
    const body = { code: await totpCode(secret, 1) };
    const off = await api("DELETE", "/api/v1/auth/totp", { body, token: admin.token });
    expect(await codeOf(off)).toBe("second_factor_needed_for_role");
  });
});

describe("an answer that no authenticator gives", () => {
  const shape = { id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} };
  const text = "AAAA";
  const malformed: [string, unknown][] = [
    ["nothing", null],
    ["a text", "credential"],
    ["an empty object", {}],
    ["no inside", { ...shape, response: {} }],
    [
      "an inside of numbers",
      { ...shape, response: { clientDataJSON: 1, attestationObject: 2, signature: 3 } },
    ],
    ["an inside of nulls", { ...shape, response: { clientDataJSON: null, authenticatorData: null } }],
    [
      "an inside that is no base64url",
      { ...shape, response: { clientDataJSON: "%%%", attestationObject: "%%%", authenticatorData: "%%%" } },
    ],
    [
      "bytes that mean nothing",
      {
        ...shape,
        response: { clientDataJSON: text, attestationObject: text, authenticatorData: text, signature: text },
      },
    ],
    ["two names", { ...shape, rawId: "BBBB", response: {} }],
    ["another type", { ...shape, type: "password", response: {} }],
    ["a name with a NUL", { ...shape, id: "A\u0000A", rawId: "A\u0000A", response: {} }],
  ];

  it.each(malformed)("is refused when it is %s", async (_what, response) => {
    const person = await verifiedPerson();
    await enableTotp(person);
    const { device } = await passkeyOf(person);
    const { mfaToken } = await firstStep(person);
    const known = { id: device.credentialId, rawId: device.credentialId };
    const aimed = typeof response === "object" && response !== null ? { ...response, ...known } : response;
    const { flowId } = await creationOptions(person.token);
    const answers = [
      await api("POST", "/api/v1/auth/passkeys", {
        body: { flowId, name: "Key", response },
        token: person.token,
      }),
      await finishLogin((await requestOptions()).flowId, response),
      await finishLogin((await requestOptions()).flowId, aimed),
      await finishStep(mfaToken, (await requestOptions(mfaToken)).flowId, aimed),
    ];
    for (const { status } of answers) expect([400, 401]).toContain(status);
  });

  it("is refused when bytes of a right one are missing or too many", async () => {
    const person = await verifiedPerson();
    const { device } = await passkeyOf(person);
    const spoil = async (member: string, change: (text: string) => string) => {
      const { flowId, options } = await requestOptions();
      const right: CredentialJson = await device.assert(options);
      const value = right.response[member];
      const response = { ...right.response, [member]: change(typeof value === "string" ? value : "") };
      return (await finishLogin(flowId, { ...right, response })).status;
    };
    for (const member of ["clientDataJSON", "authenticatorData", "signature"]) {
      expect(await spoil(member, (value) => value.slice(4))).toBe(401);
      expect(await spoil(member, (value) => value.slice(0, -4))).toBe(401);
    }
    for (const member of ["clientDataJSON", "authenticatorData"]) {
      expect(await spoil(member, (value) => `${value}AAAA`)).toBe(401);
    }
  });

  it.each([["usb"], [7], [{ usb: true }], [[1, null]], [["x".repeat(1000)]], [Array(50).fill("usb")]])(
    "may name its transports as %j: the hint is dropped",
    async (transports) => {
      const person = await verifiedPerson();
      const device = await Authenticator.fresh();
      const { flowId, options } = await creationOptions(person.token);
      const right = await device.register(options);
      const response = { ...right, response: { ...right.response, transports } };
      const body = { flowId, name: "Key", response };
      const added = await api("POST", "/api/v1/auth/passkeys", { body, token: person.token });
      expect(added.status).toBe(201);
      const { options: next } = await creationOptions(person.token);
      const hints = { id: device.credentialId, transports: [], type: "public-key" };
      expect(next["excludeCredentials"]).toEqual([hints]);
    },
  );
});
