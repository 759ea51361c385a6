import { z } from "zod";

export const idSchema = z
  .uuidv7()
  .meta({ description: "UUIDv7 (RFC 9562)", example: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11" });

export const timestampSchema = z.iso
  .datetime()
  .meta({ description: "RFC 3339, UTC", example: "2026-11-21T09:30:00.000Z" });

export const levels = ["beginner", "intermediate", "advanced"] as const;
export const levelSchema = z.enum(levels).meta({ id: "EnglishLevel", example: "intermediate" });
export type Level = z.infer<typeof levelSchema>;

/** Query of every list: `limit` 1 to 100 (20 when absent) and the opaque, signed `cursor` of the page before. */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ example: 20 }),
  cursor: z.string().min(1).max(512).optional(),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** A page of a list: `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
