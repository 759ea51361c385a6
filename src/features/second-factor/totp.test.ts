import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { otherThan } from "../../../test/support/codes.ts";
import { enableTotp, firstStep, newDevice, totpCode } from "../../../test/support/second-factors.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import { newId } from "../../platform/ids.ts";
import type { Tokens } from "../../contract/auth.ts";
import type { RecoveryCodes, SecurityState, TotpSetup } from "../../contract/second-factor.ts";

/** Somebody with TOTP on; the code of this step was used for it. */
async function withTotp() {
  const person = await verifiedPerson();
  return { ...person, ...(await enableTotp(person)) };
}

const secondStep = (mfaToken: string, proof: { method: string; code: string }) =>
  api("POST", "/api/v1/auth/mfa", { body: { mfaToken, device: newDevice(), ...proof } });

describe("codes from an authenticator app", () => {
  it("are set up with an address that apps read, and ten recovery codes", async () => {
    const { uri, recoveryCodes, email } = await withTotp();
    const parsed = new URL(uri);
    expect(parsed.protocol).toBe("otpauth:");
    expect(decodeURIComponent(parsed.pathname)).toContain(email);
    expect(parsed.searchParams.get("issuer")).toBe("Parley");
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it("are asked for after the password, and no token comes before", async () => {
    const person = await withTotp();
    const { mfaToken, methods, ...rest } = await firstStep(person);
    expect(rest).toEqual({ mfaRequired: true });
    expect(methods).toEqual(["totp", "recovery_code"]);
    expect((await api("GET", "/api/v1/users/me", { token: mfaToken })).status).toBe(401);
    const code = await totpCode(person.secret, 1);
    const answer = await secondStep(mfaToken, { method: "totp", code });
    const { accessToken } = await answer.json<Tokens>();
    const state = await api("GET", "/api/v1/auth/security", { token: accessToken });
    expect(await state.json<SecurityState>()).toMatchObject({
      totpEnabled: true,
      recoveryCodesLeft: 10,
      sessionHasSecondFactor: true,
    });
  });

  it("pass once: a replay is refused, also at the same moment", async () => {
    const person = await withTotp();
    const code = await totpCode(person.secret, 1);
    const [one, two] = [await firstStep(person), await firstStep(person)];
    const both = await Promise.all([
      secondStep(one.mfaToken, { method: "totp", code }),
      secondStep(two.mfaToken, { method: "totp", code }),
    ]);
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    const again = await secondStep(one.mfaToken, { method: "totp", code });
    expect((await problemOf(again)).code).toBe("invalid_second_factor");
  });

  it("cannot be guessed by 50 tries at once, and a known device gets in meanwhile", async () => {
    const person = await withTotp();
    const { mfaToken } = await firstStep(person);
    const wrong = otherThan(await totpCode(person.secret, 1));
    const tries = Array.from({ length: 50 }, () => secondStep(mfaToken, { method: "totp", code: wrong }));
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    const body = { mfaToken, method: "totp", code: await totpCode(person.secret, 1) };
    const own = { id: person.deviceId, platform: "android" };
    expect((await api("POST", "/api/v1/auth/mfa", { body: { ...body, device: own } })).status).toBe(200);
  });

  it("can be replaced by a recovery code, each once", async () => {
    const person = await withTotp();
    const code = person.recoveryCodes[0]?.toLowerCase() ?? "";
    const { mfaToken } = await firstStep(person);
    expect((await secondStep(mfaToken, { method: "recovery_code", code })).status).toBe(200);
    const again = await secondStep((await firstStep(person)).mfaToken, { method: "recovery_code", code });
    expect((await problemOf(again)).code).toBe("invalid_second_factor");
  });

  it("are not asked of a token that is no second-step token", async () => {
    const person = await withTotp();
    const answer = await secondStep(person.token, { method: "totp", code: await totpCode(person.secret, 1) });
    expect((await problemOf(answer)).code).toBe("invalid_token");
  });

  it("are switched off with a code, and the next login asks for none", async () => {
    const person = await withTotp();
    const body = { code: await totpCode(person.secret, 1) };
    expect((await api("DELETE", "/api/v1/auth/totp", { body, token: person.token })).status).toBe(204);
    expect(await firstStep(person)).toHaveProperty("accessToken");
  });

  it("renew the recovery codes, and the old ones end", async () => {
    const person = await withTotp();
    const body = { code: await totpCode(person.secret, 1) };
    const renewed = await api("POST", "/api/v1/auth/totp/recovery-codes", { body, token: person.token });
    expect((await renewed.json<RecoveryCodes>()).recoveryCodes).toHaveLength(10);
    const { mfaToken } = await firstStep(person);
    const old = await secondStep(mfaToken, { method: "recovery_code", code: person.recoveryCodes[1] ?? "" });
    expect(old.status).toBe(401);
  });

  it("are not for an address that was never confirmed, nor twice, nor for nobody", async () => {
    const unverified = await signUp();
    const path = "/api/v1/auth/totp/setup";
    const refused = await api("POST", path, { token: unverified.token });
    expect((await problemOf(refused)).code).toBe("email_unverified");
    const person = await withTotp();
    expect((await problemOf(await api("POST", path, { token: person.token }))).code).toBe("already_enabled");
    expect((await api("POST", path)).status).toBe(401);
  });

  it("refuse a wrong first code and keep the secret out of the database's plain sight", async () => {
    const person = await verifiedPerson();
    const setup = await api("POST", "/api/v1/auth/totp/setup", { token: person.token });
    const { secret } = await setup.json<TotpSetup>();
    const body = { code: otherThan(await totpCode(secret)) };
    const refused = await api("POST", "/api/v1/auth/totp/enable", { body, token: person.token });
    expect((await problemOf(refused)).code).toBe("invalid_code");
    expect(await firstStep(person)).toHaveProperty("accessToken");
    const stored = await env.DB.prepare(
      "SELECT sealed_secret AS sealed FROM credentials_totp WHERE user_id = ?",
    )
      .bind(person.id)
      .first<{ sealed: string }>();
    expect(stored?.sealed).toMatch(/^v1\./);
    expect(stored?.sealed).not.toContain(secret);
  });

  it("are shown before another second factor is added, by a session from before they were on", async () => {
    const person = await verifiedPerson();
    const login = {
      email: person.email,
      password: person.password,
      device: { id: `device-${newId()}`, platform: "android" },
    };
    const older = await (await api("POST", "/api/v1/auth/login", { body: login })).json<Tokens>();
    const setup = await api("POST", "/api/v1/auth/totp/setup", { token: person.token });
    const { secret } = await setup.json<TotpSetup>();
    const body = { code: await totpCode(secret) };
    await api("POST", "/api/v1/auth/totp/enable", { body, token: person.token });
    const refused = await api("POST", "/api/v1/auth/passkeys/options", { token: older.accessToken });
    expect((await problemOf(refused)).code).toBe("second_factor_required");
    expect((await api("POST", "/api/v1/auth/passkeys/options", { token: person.token })).status).toBe(200);
  });
});
