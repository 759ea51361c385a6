import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AdminListQuery } from "../../contract/admin/common.ts";
import type { Page } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { csvResponse, toCsv } from "../../platform/http/csv.ts";
import { bodyProblems, problems } from "../../platform/http/responses.ts";
import type { AdminActor } from "./admin-actor.ts";

/** More rows than this are for the database itself. */
const CSV_ROWS = 10_000;

export const adminSecurity = [{ "access-admin": [], "access-token": [] }];
const everywhere = [
  "validation_failed",
  "unauthenticated",
  "account_banned",
  "forbidden",
  "second_factor_required",
] as const;

/** What every operation of administration can refuse with, beside its own reasons. */
export const adminProblems = problems(...everywhere);
export const adminWriteProblems = [...everywhere, ...bodyProblems] as const;

export function actorOf(c: Context<AppEnv>): AdminActor {
  return { userId: c.var.principal.userId, identity: c.var.accessIdentity, requestId: c.var.requestId };
}

/** A list as JSON and as a file of comma-separated values, for `createRoute`. */
export function pageOrCsv<S extends z.ZodType>(schema: S) {
  return {
    description: "The list, or with `format=csv` up to 10,000 rows as a file",
    content: { "application/json": { schema }, "text/csv": { schema: z.string() } },
  };
}

type Columns<Item> = Readonly<Record<string, (item: Item) => unknown>>;

/** A list in the form that was asked for. */
export async function listAnswer<Query extends AdminListQuery, Item>(
  c: Context<AppEnv>,
  options: {
    name: string;
    query: Query;
    list: (query: Query) => Promise<Page<Item>>;
    columns: Columns<Item>;
  },
) {
  const { name, query, list, columns } = options;
  if (query.format === "json") return c.json(await list(query), 200);
  const { items } = await list({ ...query, limit: CSV_ROWS, cursor: undefined });
  return fileAnswer(c, { name, items, columns });
}

/** A short list, whole, in the form that was asked for. */
export async function wholeListAnswer<Item>(
  c: Context<AppEnv>,
  options: { name: string; format: AdminListQuery["format"]; items: Item[]; columns: Columns<Item> },
) {
  const { format, ...file } = options;
  return format === "json" ? c.json({ items: file.items }, 200) : fileAnswer(c, file);
}

/** That rows left as a file is noted. */
async function fileAnswer<Item>(
  c: Context<AppEnv>,
  { name, items, columns }: { name: string; items: readonly Item[]; columns: Columns<Item> },
) {
  const after = { rows: items.length };
  await c.var.services.audit.note(actorOf(c), { action: "list.export", subject: name, after });
  return csvResponse(name, toCsv(items, columns));
}
