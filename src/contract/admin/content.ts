import { z } from "zod";
import { idSchema } from "../common.ts";
import { wholeListQuery } from "./common.ts";

/** Both lists are short and answered whole, hidden ones too. */
export const contentQuery = wholeListQuery.extend({
  sort: z.enum(["position", "name"]).default("position"),
});
export type ContentSort = z.infer<typeof contentQuery>["sort"];

const slug = z.string().regex(/^[a-z0-9-]{2,40}$/, { message: "Use a-z, digits and -" });
export const categorySchema = z
  .object({ id: idSchema, slug, name: z.string(), isHidden: z.boolean(), position: z.number().int() })
  .meta({ id: "Category" });
export type Category = z.infer<typeof categorySchema>;
export const categoriesSchema = z.object({ items: z.array(categorySchema) }).meta({ id: "Categories" });
const name = z.string().trim().min(2).max(60);
export const createCategoryBodySchema = z.strictObject({ slug, name }).meta({ id: "CreateCategoryBody" });
export const updateCategoryBodySchema = z
  .strictObject({ name, isHidden: z.boolean(), position: z.int().min(0).max(1000) })
  .partial()
  .meta({ id: "UpdateCategoryBody" });

export const adminTopicSchema = z
  .object({ slug, title: z.string(), isHidden: z.boolean(), prompts: z.number().int() })
  .meta({ id: "AdminTopic" });
export type AdminTopic = z.infer<typeof adminTopicSchema>;
export const adminTopicsSchema = z.object({ items: z.array(adminTopicSchema) }).meta({ id: "AdminTopics" });
export const updateTopicBodySchema = z
  .strictObject({ title: name, isHidden: z.boolean() })
  .partial()
  .meta({ id: "UpdateTopicBody" });
