import { queryOptions } from "@tanstack/react-query";
import { adminUserDetailSchema, adminUsersSchema } from "../../../../../src/contract/admin/users.ts";
import type { AdminUserDetail, AdminUsersQuery, BanBody } from "../../../../../src/contract/admin/users.ts";
import type { Role } from "../../../../../src/contract/auth.ts";
import { change, get } from "../../api/api.ts";
import { adminKey, adminList } from "./list.ts";

export type AdminUserStatus = NonNullable<AdminUsersQuery["status"]>;

/** What an administrator can make of somebody. */
export type GivenRole = Exclude<Role, "admin">;

export interface UsersFilter {
  q?: string;
  role?: Role;
  status?: AdminUserStatus;
  sort?: AdminUsersQuery["sort"];
  cursor?: string;
}

export function adminUsersQuery(filter: UsersFilter) {
  return adminList("users", adminUsersSchema, { ...filter });
}

export function adminUserQuery(id: string) {
  return queryOptions({
    queryKey: [...adminKey, "users", "one", id],
    queryFn: ({ signal }) => get(`/admin/users/${id}`, adminUserDetailSchema, signal),
  });
}

export function banUser(id: string, body: BanBody): Promise<AdminUserDetail> {
  return change("PATCH", `/admin/users/${id}/ban`, body, adminUserDetailSchema);
}

export function unbanUser(id: string, note: string): Promise<AdminUserDetail> {
  return change("PATCH", `/admin/users/${id}/unban`, { note }, adminUserDetailSchema);
}

export function changeRole(id: string, body: { role: GivenRole; note: string }): Promise<AdminUserDetail> {
  return change("PATCH", `/admin/users/${id}/role`, body, adminUserDetailSchema);
}
