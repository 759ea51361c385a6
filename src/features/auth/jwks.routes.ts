import { createRoute, z } from "@hono/zod-openapi";
import type { AppEnv } from "../../container.ts";
import { signingKeys } from "../../platform/auth/signing-keys.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const jwkSchema = z.object({
  kty: z.string(),
  kid: z.string(),
  alg: z.string(),
  use: z.string(),
  n: z.string(),
  e: z.string(),
});

const getJwks = createRoute({
  method: "get",
  path: "/.well-known/jwks.json",
  operationId: "getJwks",
  tags: ["Health"],
  summary: "The public keys of access tokens",
  description: "Every live key; while keys rotate there are several.",
  responses: { 200: json(z.object({ keys: z.array(jwkSchema) }), "A JWK Set (RFC 7517)"), ...problems() },
});

export const jwksRoutes = createRouter<AppEnv>().openapi(getJwks, async (c) => {
  const { jwks } = await signingKeys(c.var.config.ACCESS_TOKEN_KEYS);
  return c.json({ keys: jwks.keys.map((key) => jwkSchema.parse(key)) }, 200, {
    "cache-control": "public, max-age=300",
  });
});
