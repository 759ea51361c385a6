import { z } from "zod";
import { signupTokenSchema } from "../../../../src/contract/auth-codes.ts";
import type { CompleteSignupBody, ResetPasswordBody } from "../../../../src/contract/auth-codes.ts";
import { mfaRequiredSchema, tokensSchema } from "../../../../src/contract/auth.ts";
import type { LoginBody, RegisterBody } from "../../../../src/contract/auth.ts";
import { passkeyOptionsSchema } from "../../../../src/contract/second-factor.ts";
import type { MfaBody, PasskeyLoginBody, PasskeyOptions } from "../../../../src/contract/second-factor.ts";
import { read, send } from "../api/http.ts";
import { RequestProblem } from "../api/problem.ts";
import { thisDevice } from "../device/device.ts";
import { queryClient } from "../queries/query-client.ts";
import { pendingAppeal, pendingSecondStep, pendingSignUp } from "./pending.ts";
import { session } from "./session.ts";

/** Where a way in has led: into the app, or to what is still missing (which is kept in pending.ts). */
export type WayIn = "in" | "second-step" | "sign-up" | "banned";

type WithoutDevice<Body> = Body extends unknown ? Omit<Body, "device"> : never;

const answerSchema = z.union([signupTokenSchema, mfaRequiredSchema, tokensSchema]);

async function goIn(path: string, body: object): Promise<WayIn> {
  const answer = await ask(path, { ...body, device: thisDevice() });
  if (answer === "banned") return answer;
  if ("signupToken" in answer) {
    const { signupToken, email, displayName } = answer;
    pendingSignUp.keep({ signupToken, email, displayName, provedBy: "code" });
    return "sign-up";
  }
  if ("mfaRequired" in answer) {
    pendingSecondStep.keep({ mfaToken: answer.mfaToken, methods: answer.methods });
    return "second-step";
  }
  pendingSignUp.drop();
  pendingSecondStep.drop();
  pendingAppeal.drop();
  // What the person before has seen here is not for this one.
  queryClient.clear();
  session.enter(answer);
  return "in";
}

/** Who proves to be somebody whose account is closed is led to the appeal, which is no failure of the form. */
async function ask(path: string, body: object): Promise<z.infer<typeof answerSchema> | "banned"> {
  try {
    return await read(await post(path, body), answerSchema);
  } catch (error) {
    if (!(error instanceof RequestProblem) || error.code !== "account_banned") throw error;
    if (error.appealToken === null) pendingAppeal.drop();
    else pendingAppeal.keep({ appealToken: error.appealToken, until: error.until?.toISOString() ?? null });
    return "banned";
  }
}

function post(path: string, body: unknown): Promise<Response> {
  return send({ method: "POST", path, body });
}

export function register(body: WithoutDevice<RegisterBody>): Promise<WayIn> {
  return goIn("/auth/register", body);
}

export function login(body: WithoutDevice<LoginBody>): Promise<WayIn> {
  return goIn("/auth/login", body);
}

/** Asks for a mail with six digits. The answer is the same whether the address has an account or not. */
export async function sendCode(email: string): Promise<void> {
  await post("/auth/send-otp", { email, deviceId: thisDevice().id });
}

export function verifyCode(body: { email: string; code: string }): Promise<WayIn> {
  return goIn("/auth/verify-otp", body);
}

export function completeSignUp(body: WithoutDevice<CompleteSignupBody>): Promise<WayIn> {
  return goIn("/auth/complete-signup", body);
}

export function takeSecondStep(body: WithoutDevice<MfaBody>): Promise<WayIn> {
  return goIn("/auth/mfa", body);
}

/** With an `mfaToken` for the second step, without one for signing in with the passkey alone. */
export async function passkeyLoginOptions(mfaToken?: string): Promise<PasskeyOptions> {
  const body = mfaToken === undefined ? {} : { mfaToken };
  return read(await post("/auth/passkeys/login/options", body), passkeyOptionsSchema);
}

export function loginWithPasskey(body: WithoutDevice<PasskeyLoginBody>): Promise<WayIn> {
  return goIn("/auth/passkeys/login", body);
}

export async function forgotPassword(email: string): Promise<void> {
  await post("/auth/forgot-password", { email, deviceId: thisDevice().id });
}

export async function resetPassword(body: ResetPasswordBody): Promise<void> {
  await post("/auth/reset-password", body);
}
