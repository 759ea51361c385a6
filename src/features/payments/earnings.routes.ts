import { createRoute } from "@hono/zod-openapi";
import type { AppEnv } from "../../container.ts";
import { earningsSchema } from "../../contract/payments/earnings.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const getEarnings = createRoute({
  method: "get",
  path: "/instructor/earnings",
  operationId: "getEarnings",
  tags: ["Teaching"],
  summary: "What my courses have earned",
  description: "From the ledger, to date. What is held or disputed is part of the balance.",
  security: [{ "access-token": [] }],
  middleware: [allow("course:manage")] as const,
  responses: {
    200: json(earningsSchema, "By currency; none before the first sale"),
    ...problems("unauthenticated", "account_banned", "forbidden"),
  },
});

export const earningsRoutes = createRouter<AppEnv>().openapi(getEarnings, async (c) =>
  c.json(await c.var.services.earnings.of(c.var.principal.userId), 200),
);
