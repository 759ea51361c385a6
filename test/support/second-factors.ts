import { generate } from "otplib";
import type { MfaRequired } from "../../src/contract/auth.ts";
import type { Passkey, PasskeyOptions, RecoveryCodes, TotpSetup } from "../../src/contract/second-factor.ts";
import { newId } from "../../src/platform/ids.ts";
import { api, type TestPerson } from "./api.ts";
import { Authenticator, type Lies } from "./authenticator.ts";

export const newDevice = () => ({ id: `device-${newId()}`, platform: "android" as const });

/** Of this step, or of the next: both pass, also when a step ends between making the code and checking it. */
export function totpCode(secret: string, steps = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** Switches codes from an app on; the code of this step is used for it. */
export async function enableTotp(person: TestPerson) {
  const setup = await api("POST", "/api/v1/auth/totp/setup", { token: person.token });
  const { secret, uri } = await setup.json<TotpSetup>();
  const body = { code: await totpCode(secret) };
  const enabled = await api("POST", "/api/v1/auth/totp/enable", { body, token: person.token });
  if (enabled.status !== 200) throw new Error(`Switching codes on answered ${enabled.status}`);
  const { recoveryCodes } = await enabled.json<RecoveryCodes>();
  return { secret, uri, recoveryCodes };
}

/** The demand for a second step, after the password. */
export async function firstStep(person: TestPerson): Promise<MfaRequired> {
  const body = { email: person.email, password: person.password, device: newDevice() };
  const answer = await api("POST", "/api/v1/auth/login", { body });
  if (answer.status !== 200) throw new Error(`The first step answered ${answer.status}`);
  return answer.json<MfaRequired>();
}

export async function creationOptions(token: string): Promise<PasskeyOptions> {
  const answer = await api("POST", "/api/v1/auth/passkeys/options", { token });
  if (answer.status !== 200) throw new Error(`Beginning to add a passkey answered ${answer.status}`);
  return answer.json<PasskeyOptions>();
}

/** Adds a passkey; the answer is the caller's to judge. */
export async function addPasskey(token: string, device: Authenticator, lies: Lies = {}): Promise<Response> {
  const { flowId, options } = await creationOptions(token);
  const body = { flowId, name: "My key", response: await device.register(options, lies) };
  return api("POST", "/api/v1/auth/passkeys", { body, token });
}

/** A passkey of this person, with what the list says of it. */
export async function passkeyOf(person: TestPerson): Promise<{ device: Authenticator; passkey: Passkey }> {
  const device = await Authenticator.fresh();
  const answer = await addPasskey(person.token, device);
  if (answer.status !== 201) throw new Error(`Adding a passkey answered ${answer.status}`);
  return { device, passkey: await answer.json<Passkey>() };
}
