import { env } from "cloudflare:workers";
import type { AccessClaim } from "./access-team.ts";
import { api, type TestPerson } from "./api.ts";
import { withServices } from "./services.ts";
import { verifiedPerson } from "./verified.ts";

/** The header field that Access puts on a request, or one that only looks like it. */
export async function accessHeaders(
  email = "ops@parley.test",
  claim: AccessClaim = "right",
): Promise<Record<string, string>> {
  const answer = await fetch(`https://outside.test/access/${claim}/${email}`);
  return { "cf-access-jwt-assertion": await answer.text() };
}

/** An administrator whose session has a second factor. */
export async function adminPerson(): Promise<TestPerson> {
  const person = await verifiedPerson();
  await withServices(({ roles }) => roles.change(person.id, "admin"));
  await env.DB.prepare("UPDATE device_sessions SET second_factor_at = created_at WHERE user_id = ?")
    .bind(person.id)
    .run();
  return person;
}

/** A request of an administrator behind Access. */
export async function adminApi(
  admin: TestPerson,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const headers = await accessHeaders(admin.email);
  return api(method, `/api/v1/admin${path}`, {
    token: admin.token,
    headers,
    ...(body === undefined ? {} : { body }),
  });
}
