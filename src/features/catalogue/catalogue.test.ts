import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { api } from "../../../test/support/api.ts";

it("answers", async () => {
  const r = await api("GET", "/api/v1/courses");
  console.log(r.status, await r.text());
  const s = await api("GET", "/api/v1/courses?q=hello");
  console.log(s.status, await s.text());
  await env.SEARCH.prepare("SELECT 1").all();
  expect(r.status).toBe(200);
});
