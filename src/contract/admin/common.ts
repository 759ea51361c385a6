import { z } from "zod";
import { idSchema, pageQuerySchema } from "../common.ts";

const format = z.enum(["json", "csv"]).default("json");

/** A list for administrators: `format=csv` answers the same rows as a table, up to 10,000 of them. */
export const adminListQuery = pageQuerySchema.extend({ format });
export type AdminListQuery = z.infer<typeof adminListQuery>;

/** A short list, which is answered whole. */
export const wholeListQuery = z.strictObject({ format });

/** A list, as it is asked for whatever the form of the answer. */
export type ListOf<Query> = Omit<Query, "format">;

/** By when it came. */
export const ageSorts = ["newest", "oldest"] as const;

/** Why an administrator does something; kept with it for good. */
export const noteSchema = z
  .string()
  .trim()
  .min(3, { message: "Say why, in a few words" })
  .max(1000, { message: "Use at most 1000 characters" });

/** Enough of a person to know who is meant. */
export const personSchema = z
  .object({ id: idSchema, displayName: z.string(), email: z.string() })
  .meta({ id: "AdminPerson" });
export type AdminPerson = z.infer<typeof personSchema>;
