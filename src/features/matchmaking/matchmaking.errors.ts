import { AppError } from "../../platform/errors.ts";

export function upgradeRequired(): AppError {
  return new AppError("upgrade_required", { headers: { upgrade: "websocket" } });
}

export function originNotAllowed(): AppError {
  return new AppError("origin_not_allowed");
}

export function badTicket(): AppError {
  return new AppError("unauthenticated", { detail: "The ticket is not valid any more; ask for a new one" });
}

export function noCredentials(): AppError {
  return new AppError("unauthenticated", {
    detail: "Send a ticket as a subprotocol, or an access token",
    headers: { "www-authenticate": "Bearer" },
  });
}

export function noSuchRoom(): AppError {
  return new AppError("not_found", { detail: "There is no such call" });
}

/** How UserSession's refusal of a socket is answered. */
export function socketRefused(code: "unauthenticated" | "account_banned"): AppError {
  return code === "account_banned" ? new AppError("account_banned") : badTicket();
}
