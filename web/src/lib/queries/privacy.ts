import { queryOptions } from "@tanstack/react-query";
import { dataExportSchema, dataExportsSchema, deletionSchema } from "../../../../src/contract/privacy.ts";
import type { DataExport, DeleteAccountBody, Deletion } from "../../../../src/contract/privacy.ts";
import { change, command, download, get } from "../api/api.ts";

const pollMs = 5_000;

/** Everything that was asked for, newest first; looked at again while one is being prepared. */
export const dataExportsQuery = queryOptions({
  queryKey: ["data-exports"],
  queryFn: ({ signal }) => get("/users/me/exports", dataExportsSchema, signal),
  refetchInterval: ({ state }) =>
    state.data?.items.some((item) => item.state === "preparing") ? pollMs : false,
});

export function requestExport(): Promise<DataExport> {
  return change("POST", "/users/me/export", {}, dataExportSchema);
}

export function downloadExport(id: string): Promise<Blob> {
  return download(`/users/me/exports/${id}/file`);
}

export function deleteAccount(body: DeleteAccountBody): Promise<Deletion> {
  return change("DELETE", "/users/me", body, deletionSchema);
}

/** Takes the wish back to delete the account. */
export function keepAccount(): Promise<void> {
  return command("POST", "/users/me/restore", {});
}
