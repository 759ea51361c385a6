import { queryOptions } from "@tanstack/react-query";
import { deviceSessionsSchema } from "../../../../src/contract/auth.ts";
import { pageOf } from "../../../../src/contract/common.ts";
import { blockedUserSchema, meSchema } from "../../../../src/contract/users.ts";
import type { Me, UpdateProfileBody } from "../../../../src/contract/users.ts";
import { change, command, get, upload } from "../api/api.ts";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => get("/users/me", meSchema, signal),
  staleTime: 60_000,
});

export const deviceSessionsQuery = queryOptions({
  queryKey: ["device-sessions"],
  queryFn: ({ signal }) => get("/auth/sessions", deviceSessionsSchema, signal),
});

export const blockedPeopleQuery = queryOptions({
  queryKey: ["blocks"],
  queryFn: ({ signal }) => get("/users/me/blocks?limit=100", pageOf(blockedUserSchema), signal),
});

export function saveProfile(body: UpdateProfileBody): Promise<Me> {
  return change("PATCH", "/users/me", body, meSchema);
}

export function uploadAvatar(picture: Blob): Promise<Me> {
  return upload("/users/me/avatar", picture, meSchema);
}

export function removeAvatar(): Promise<void> {
  return command("DELETE", "/users/me/avatar");
}

export function endDeviceSession(id: string): Promise<void> {
  return command("DELETE", `/auth/sessions/${id}`);
}

export function signOutEverywhere(): Promise<void> {
  return command("POST", "/auth/logout-all", {});
}

export function unblock(userId: string): Promise<void> {
  return command("DELETE", `/users/${userId}/block`);
}

export function block(userId: string): Promise<void> {
  return command("PUT", `/users/${userId}/block`);
}
