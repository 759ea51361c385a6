import { queryOptions } from "@tanstack/react-query";
import {
  adminTopicSchema,
  adminTopicsSchema,
  categoriesSchema,
  categorySchema,
} from "../../../../../src/contract/admin/content.ts";
import type { AdminTopic, Category } from "../../../../../src/contract/admin/content.ts";
import { change, command, get } from "../../api/api.ts";
import { adminKey } from "./list.ts";

export const adminCategoriesQuery = queryOptions({
  queryKey: [...adminKey, "categories"],
  queryFn: ({ signal }) => get("/admin/categories", categoriesSchema, signal),
});

export function createCategory(body: { slug: string; name: string }): Promise<Category> {
  return change("POST", "/admin/categories", body, categorySchema);
}

export function updateCategory(
  id: string,
  body: Partial<Pick<Category, "name" | "isHidden" | "position">>,
): Promise<Category> {
  return change("PATCH", `/admin/categories/${id}`, body, categorySchema);
}

export function deleteCategory(id: string): Promise<void> {
  return command("DELETE", `/admin/categories/${id}`);
}

export const adminTopicsQuery = queryOptions({
  queryKey: [...adminKey, "topics"],
  queryFn: ({ signal }) => get("/admin/topics", adminTopicsSchema, signal),
});

export function updateTopic(
  slug: string,
  body: Partial<Pick<AdminTopic, "title" | "isHidden">>,
): Promise<AdminTopic> {
  return change("PATCH", `/admin/topics/${slug}`, body, adminTopicSchema);
}
