import { queryOptions } from "@tanstack/react-query";
import { connectedAccountsSchema, linkAccountSchema } from "../../../../src/contract/connected-accounts.ts";
import type { OAuthProvider } from "../../../../src/contract/connected-accounts.ts";
import { change, command, get } from "../api/api.ts";
import { oauthQuery } from "../session/oauth.ts";

export const connectedAccountsQuery = queryOptions({
  queryKey: ["connected-accounts"],
  queryFn: ({ signal }) => get("/auth/accounts", connectedAccountsSchema, signal),
});

/** Begins to connect an account; gives the address of the provider's page, which comes back to `returnTo`. */
export async function connectAccount(provider: OAuthProvider, returnTo: string): Promise<string> {
  const path = `/auth/accounts/${provider}${oauthQuery(returnTo)}`;
  const { url } = await change("POST", path, {}, linkAccountSchema);
  return url;
}

export function disconnectAccount(provider: OAuthProvider): Promise<void> {
  return command("DELETE", `/auth/accounts/${provider}`);
}
