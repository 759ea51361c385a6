import { swaggerUI } from "@hono/swagger-ui";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./container.ts";

const description = `Practise spoken English with a partner at your level.

Times are RFC 3339 in UTC, ids are UUIDv7, errors are problem documents (RFC 9457) with a stable \`code\`.
Lists take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`. Unknown fields in a body are refused.`;

/** Swagger UI at `/api`, the OpenAPI 3.1 document at `/api-json`, both made from the schemas that validate. */
export function documentApi(app: OpenAPIHono<AppEnv>): void {
  const { registry } =
    app.openAPIRegistry === undefined ? { registry: undefined } : { registry: app.openAPIRegistry };
  registry?.registerComponent("securitySchemes", "access-token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The `accessToken` of register, login or refresh",
  });
  registry?.registerComponent("securitySchemes", "refresh-token", {
    type: "apiKey",
    in: "cookie",
    name: "__Host-parley_refresh",
    description: "On the web; other platforms send `refreshToken` in the body",
  });
  app.doc31("/api-json", (c) => ({
    openapi: "3.1.0",
    info: { title: "Parley", version: "1", description, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: new URL(c.req.url).origin }],
  }));
  app.get("/api", async (c, next) => {
    await next();
    // Swagger UI is the one page of this Worker that runs scripts, and it brings its own.
    c.res.headers.delete("content-security-policy");
  });
  app.get("/api", swaggerUI({ url: "/api-json", title: "Parley API" }));
}
