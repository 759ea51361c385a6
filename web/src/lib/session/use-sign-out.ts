import { useNavigate } from "@tanstack/react-router";
import { queryClient } from "../queries/query-client.ts";
import { session } from "./session.ts";

/** Signs this device out and goes to the start page. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await navigate({ to: "/" });
    try {
      await session.logout();
    } catch (error) {
      // This device is signed out either way; the server's session ends with its own expiry.
      console.debug("The server was not told about the sign-out", error);
    }
    queryClient.clear();
  };
}
