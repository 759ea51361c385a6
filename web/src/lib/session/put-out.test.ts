import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { get } from "../api/api.ts";
import { pendingAppeal } from "./pending.ts";
import { Session, session } from "./session.ts";
import { login } from "./ways-in.ts";

const closed = {
  type: "/problems/account_banned",
  title: "This account is banned",
  status: 403,
  detail: "This account is banned",
  code: "account_banned",
  requestId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
};

function answer(problem: object): void {
  const response = () => Promise.resolve(Response.json(problem, { status: 403 }));
  vi.spyOn(globalThis, "fetch").mockImplementation(response);
}

// The test's browser has no locks; one refresh at a time needs none.
Object.defineProperty(navigator, "locks", {
  value: { request: (_name: string, action: () => unknown) => action() },
});

describe("a closed account", () => {
  it("leads from the right password to the appeal, with the token of the refusal", async () => {
    answer({ ...closed, appealToken: "secret", until: "2030-01-08T00:00:00.000Z" });
    expect(await login({ email: "ana@example.com", password: "seven green tea cups" })).toBe("banned");
    expect(pendingAppeal.read()).toEqual({ appealToken: "secret", until: "2030-01-08T00:00:00.000Z" });
  });

  it("forgets the token of another account when a refusal has none", async () => {
    pendingAppeal.keep({ appealToken: "of somebody else", until: null });
    answer(closed);
    expect(await login({ email: "ana@example.com", password: "seven green tea cups" })).toBe("banned");
    expect(pendingAppeal.read()).toBeNull();
  });

  it("puts the person out when any request is refused for it", async () => {
    vi.spyOn(session, "accessToken").mockResolvedValue("token");
    answer(closed);
    await expect(get("/users/me", z.unknown())).rejects.toMatchObject({ code: "account_banned" });
    expect(session.state).toEqual({ status: "banned" });
  });

  it("is told from being signed out when the app starts", async () => {
    answer(closed);
    expect(await new Session().settle()).toEqual({ status: "banned" });
    answer({ ...closed, code: "forbidden" });
    expect(await new Session().settle()).toEqual({ status: "anonymous" });
  });
});
