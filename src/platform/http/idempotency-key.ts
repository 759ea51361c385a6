import { z } from "@hono/zod-openapi";

/** The header of a write that must happen once (draft-ietf-httpapi-idempotency-key-header), for the `request` of `createRoute`. */
export const idempotencyHeaders = z.object({
  "idempotency-key": z
    .string()
    .min(8)
    .max(100)
    .regex(/^[\x21-\x7e]+$/)
    .optional()
    .meta({
      description: "A repetition with the same key does nothing more, and gets the same answer",
      example: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
    }),
});
