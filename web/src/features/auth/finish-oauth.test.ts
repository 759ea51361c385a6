import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../lib/api/problem.ts";
import { pendingAppeal, pendingSecondStep, pendingSignUp } from "../../lib/session/pending.ts";
import { session } from "../../lib/session/session.ts";
import { finishOAuth } from "./finish-oauth.ts";

function renewFails(problem: { status?: number; code: "invalid_refresh_token" | "network" }) {
  return vi.spyOn(session, "renew").mockRejectedValue(new RequestProblem({ message: "no", ...problem }));
}

describe("finishOAuth()", () => {
  it("takes the session from its cookie and goes to where the person wanted to be", async () => {
    const renew = vi.spyOn(session, "renew").mockResolvedValue("token");
    expect(await finishOAuth("#result=signed_in&returnTo=%2Fhistory")).toBe("/history");
    expect(renew).toHaveBeenCalledOnce();
  });

  it("asks to sign in again when the cookie is not there", async () => {
    renewFails({ code: "invalid_refresh_token", status: 401 });
    expect(await finishOAuth("#result=signed_in&returnTo=%2Fhistory")).toBe(
      "/signin?problem=unauthenticated&next=%2Fhistory",
    );
  });

  it("fails with the network, so that the page can try again", async () => {
    renewFails({ code: "network" });
    await expect(finishOAuth("#result=signed_in")).rejects.toThrow(RequestProblem);
  });

  it("keeps a sign-up token in the tab and out of the next address", async () => {
    const next = await finishOAuth(
      "#result=signup&signupToken=secret&email=a%40b.example&returnTo=%2Fhistory",
    );
    expect(next).toBe("/signup?step=details&next=%2Fhistory");
    expect(pendingSignUp.read()).toMatchObject({ signupToken: "secret", provedBy: "provider" });
  });

  it("keeps the token of the second step in the tab and out of the next address", async () => {
    expect(await finishOAuth("#result=mfa&mfaToken=secret&methods=totp")).toBe(
      "/signin/second-step?next=%2Fpractice",
    );
    expect(pendingSecondStep.read()).toEqual({ mfaToken: "secret", methods: ["totp"] });
  });

  it("tells a refusal where the person began", async () => {
    const refusals = [
      await finishOAuth("#result=error&code=provider_email_unverified&returnTo=%2Fhistory"),
      await finishOAuth("#result=error&code=account_linked_elsewhere&returnTo=%2Fsettings%2Faccounts"),
    ];
    expect(refusals).toEqual([
      "/signin?problem=provider_email_unverified&next=%2Fhistory",
      "/settings/accounts?problem=account_linked_elsewhere",
    ]);
  });

  it("leads somebody whose account is closed to the appeal, with the token out of the address", async () => {
    const next = await finishOAuth(
      "#result=error&code=account_banned&appealToken=secret&until=2030-01-08T00%3A00%3A00.000Z&returnTo=%2Fhistory",
    );
    expect(next).toBe("/appeal");
    expect(pendingAppeal.read()).toEqual({ appealToken: "secret", until: "2030-01-08T00:00:00.000Z" });
    expect(await finishOAuth("#result=error&code=account_banned")).toBe("/appeal");
    expect(pendingAppeal.read()).toBeNull();
  });

  it("goes to sign-in when somebody opens the address without a fragment", async () => {
    expect(await finishOAuth("")).toBe("/signin");
  });
});
