import { AccountsService } from "../features/auth/accounts.service.ts";
import { AuthRepository } from "../features/auth/auth.repository.ts";
import { SessionAuthenticator } from "../features/auth/authenticator.ts";
import { DeviceSessionService } from "../features/auth/device-session.service.ts";
import { RefreshService } from "../features/auth/refresh.service.ts";
import { RolesService } from "../features/auth/roles.service.ts";
import { SessionIssuer } from "../features/auth/session-issuer.ts";
import { SessionOpener } from "../features/auth/session-opener.service.ts";
import { SessionStates } from "../features/auth/session-states.ts";
import type { Platform } from "./platform.ts";

/** Accounts and the sessions that are open on them. */
export function createSessions(platform: Platform) {
  const { accessTokens, clock, config, db } = platform;
  const repository = new AuthRepository(db);
  const states = new SessionStates(repository, clock);
  const issuer = new SessionIssuer({ accessTokens, clock, refreshKey: config.REFRESH_KEY });
  const deviceSessions = new DeviceSessionService({ ...platform, repository, states });
  const parts = { ...platform, repository, issuer, deviceSessions };
  return {
    accounts: new AccountsService({ ...platform, repository, states }),
    authenticator: new SessionAuthenticator({ tokens: accessTokens, states, clock }),
    deviceSessions,
    issuer,
    opener: new SessionOpener(parts),
    refresh: new RefreshService(parts),
    repository,
    roles: new RolesService(repository, states),
    sessionStates: states,
  };
}

export type Sessions = ReturnType<typeof createSessions>;
