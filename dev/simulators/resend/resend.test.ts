import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { MessageToCatch } from "../../caught/caught-message.ts";
import { MapMemory } from "../memory.ts";
import { resendRoutes } from "./resend.routes.ts";

const email = {
  from: "Parley <hello@parley.example>",
  to: ["ana@example.com"],
  subject: "Hi",
  text: "Hello",
};

function simulator() {
  const caught: MessageToCatch[] = [];
  const memory = new MapMemory();
  const catchMail = async (mail: MessageToCatch) => {
    caught.push(mail);
  };
  const app = new Hono().route(
    "/",
    resendRoutes(() => ({ apiKey: "re_key", memory, catchMail })),
  );
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const defaults = { authorization: "Bearer re_key", "user-agent": "test" };
    const response = await app.request("/emails", {
      method: "POST",
      headers: { ...defaults, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  return { caught, post };
}

describe("Resend on this machine", () => {
  it("takes a mail and keeps it", async () => {
    const { caught, post } = simulator();
    const answer = await post(email);
    expect(answer).toEqual({ status: 200, body: { id: expect.any(String) } });
    expect(caught).toMatchObject([{ to: "ana@example.com", subject: "Hi", text: "Hello", html: "" }]);
  });

  it.each([
    [{ authorization: "Bearer other" }, email, 403, "invalid_api_key"],
    [{ "user-agent": "" }, email, 403, "missing_user_agent"],
    [{ "idempotency-key": "x".repeat(257) }, email, 400, "invalid_idempotency_key"],
    [{}, { ...email, to: "nobody" }, 422, "validation_error"],
    [{}, { ...email, to: [] }, 422, "validation_error"],
    [{}, { ...email, from: "Parley" }, 422, "validation_error"],
    [{}, { ...email, subject: "Hi\nBcc: eve@example.com" }, 422, "validation_error"],
    [{}, { ...email, text: undefined }, 422, "validation_error"],
  ])("refuses %j with %j", async (headers, body, status, name) => {
    const { caught, post } = simulator();
    expect(await post(body, headers)).toMatchObject({ status, body: { statusCode: status, name } });
    expect(caught).toEqual([]);
  });

  it("delivers once for one idempotency key, however often it is asked, and at once", async () => {
    const { caught, post } = simulator();
    const answers = await Promise.all([1, 2, 3].map(() => post(email, { "idempotency-key": "one" })));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(caught).toHaveLength(1);
  });

  it("refuses another mail under a used key", async () => {
    const { post } = simulator();
    await post(email, { "idempotency-key": "one" });
    const other = await post({ ...email, text: "Other" }, { "idempotency-key": "one" });
    expect(other).toMatchObject({ status: 409, body: { name: "invalid_idempotent_request" } });
  });
});
