import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { AppEnv } from "./container.ts";
import { withoutAdministration } from "./docs-for-everybody.ts";
import { identityOf } from "./platform/http/admin-gate.ts";

const description = `Practise spoken English with a partner at your level.

Times are RFC 3339 in UTC, ids are UUIDv7, errors are problem documents (RFC 9457) with a stable \`code\`.
Lists take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`. Unknown fields in a body are refused.`;

const license = { name: "MIT", identifier: "MIT" };
const info = { title: "Parley", version: "1", description, license };

/** Only our own files run; Swagger UI sets inline styles and draws data images. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

const page = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Parley API</title>
      <link rel="icon" href="/icon.svg" />
      <link rel="stylesheet" href="/api-docs/swagger-ui.css" />
    </head>
    <body>
      <main id="swagger-ui"></main>
      <script src="/api-docs/swagger-ui-bundle.js"></script>
      <script src="/api-docs/start.js"></script>
    </body>
  </html>`;

/**
 * Swagger UI at `/api`, the OpenAPI 3.1 document at `/api-json`, made from the schemas that validate. What administration
 * can do is in it behind Cloudflare Access only.
 */
export function documentApi(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "access-token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The `accessToken` of register, login or refresh",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "access-admin", {
    type: "apiKey",
    in: "header",
    name: "Cf-Access-Jwt-Assertion",
    description:
      "Put on the request by Cloudflare Access; administration needs it and the access token of an administrator",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "refresh-token", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-parley_refresh",
    description: "On the web; other platforms send `refreshToken` in the body",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "metrics-token", {
    type: "http",
    scheme: "bearer",
    description: "The `METRICS_TOKEN` of the deployment",
  });
  app.get("/api-json", async (c) => {
    const document = app.getOpenAPI31Document({
      openapi: "3.1.0",
      info,
      servers: [{ url: new URL(c.req.url).origin }],
    });
    return c.json((await identityOf(c)) === null ? withoutAdministration(document) : document);
  });
  app.get("/api", async (c) => {
    const response = await c.html(page);
    response.headers.set("content-security-policy", pagePolicy);
    return response;
  });
}
