import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { followsSchema, relationSchema } from "../../../../src/contract/social.ts";
import { publicProfileSchema } from "../../../../src/contract/users.ts";
import { command, get, query } from "../api/api.ts";

export function personQuery(id: string) {
  return queryOptions({
    queryKey: ["people", id, "profile"],
    queryFn: ({ signal }) => get(`/users/${id}/public`, publicProfileSchema, signal),
  });
}

export function relationQuery(id: string) {
  return queryOptions({
    queryKey: ["people", id, "relation"],
    queryFn: ({ signal }) => get(`/users/${id}/relation`, relationSchema, signal),
  });
}

export function followsQuery(id: string, list: "followers" | "following") {
  return infiniteQueryOptions({
    queryKey: ["people", id, list],
    queryFn: ({ pageParam, signal }) =>
      get(`/users/${id}/${list}${query({ limit: 20, cursor: pageParam })}`, followsSchema, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function follow(id: string): Promise<void> {
  return command("PUT", `/users/${id}/follow`);
}

export function unfollow(id: string): Promise<void> {
  return command("DELETE", `/users/${id}/follow`);
}
