import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  adminTopicSchema,
  adminTopicsSchema,
  categoriesSchema,
  categorySchema,
} from "../../../../../src/contract/admin/content.ts";
import type { AdminTopic, Category, ContentSort } from "../../../../../src/contract/admin/content.ts";
import { change, command, get, query } from "../../api/api.ts";
import { adminKey } from "./list.ts";

export interface ContentFilter {
  categories?: ContentSort;
  topics?: ContentSort;
}

export function adminCategoriesQuery(sort: ContentSort) {
  return queryOptions({
    queryKey: [...adminKey, "categories", sort],
    queryFn: ({ signal }) => get(`/admin/categories${query({ sort })}`, categoriesSchema, signal),
    placeholderData: keepPreviousData,
  });
}

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

export function adminTopicsQuery(sort: ContentSort) {
  return queryOptions({
    queryKey: [...adminKey, "topics", sort],
    queryFn: ({ signal }) => get(`/admin/topics${query({ sort })}`, adminTopicsSchema, signal),
    placeholderData: keepPreviousData,
  });
}

export function updateTopic(
  slug: string,
  body: Partial<Pick<AdminTopic, "title" | "isHidden">>,
): Promise<AdminTopic> {
  return change("PATCH", `/admin/topics/${slug}`, body, adminTopicSchema);
}
