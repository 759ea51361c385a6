import { createRoute, z } from "@hono/zod-openapi";
import type { AppEnv } from "../../container.ts";
import { idSchema } from "../../contract/common.ts";
import { invoiceNumberSchema } from "../../contract/payments/invoice.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { requestLocale } from "../../platform/http/request-locale.ts";
import { problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";
import { asAttachment } from "../../platform/storage/content-disposition.ts";

const getInvoice = createRoute({
  method: "get",
  path: "/payments/orders/{id}/invoice",
  operationId: "getInvoice",
  tags: ["Payments"],
  summary: "An invoice or a credit note as a PDF",
  description: "The order's newest invoice, or the document with that number. Written in English or Spanish.",
  security: [{ "access-token": [] }],
  middleware: [
    allow("payment:read"),
    limitByUser({ name: "invoice", limit: 60, windowMs: 60 * 60_000 }),
  ] as const,
  request: {
    params: z.strictObject({ id: idSchema }),
    query: z.strictObject({ number: invoiceNumberSchema.optional() }),
  },
  responses: {
    200: {
      description: "One page of A4",
      content: { "application/pdf": { schema: { type: "string", format: "binary" } } },
    },
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found", "rate_limited"),
  },
});

export const invoicesRoutes = createRouter<AppEnv>().openapi(getInvoice, async (c) => {
  const wanted = { orderId: c.req.valid("param").id, ...c.req.valid("query"), locale: requestLocale(c) };
  const { filename, bytes } = await c.var.services.invoiceFiles.file(c.var.principal.userId, wanted);
  return new Response(bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": asAttachment(filename),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
