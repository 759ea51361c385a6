import { z } from "zod";

/** A form sends a number as its digits, and a box that is ticked as `true`. */
const digits = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);
const times = z.union([z.boolean().transform(Number), digits, z.int()]).pipe(z.int().min(0).max(1000));

/** What goes wrong with a provider's webhooks on purpose. What is left out goes right again. */
export const deliveryFaultsSchema = z.strictObject({
  /** How many times more each event comes. */
  duplicate: times.default(0),
  /** How late each event comes. */
  delayMs: z.union([digits, z.int()]).pipe(z.int().min(0).max(86_400_000)).default(0),
  /** Events that wait together come in the opposite order. */
  reorder: z.union([z.boolean(), z.literal("true").transform(() => true)]).default(false),
  /** How many of the next events never come; `true` is all of them, until it is said otherwise. */
  drop: z
    .union([z.boolean().transform((all) => (all ? Number.MAX_SAFE_INTEGER : 0)), digits, z.int().min(0)])
    .default(0),
});
export type DeliveryFaults = z.infer<typeof deliveryFaultsSchema>;

export const noFaults: DeliveryFaults = { duplicate: 0, delayMs: 0, reorder: false, drop: 0 };
