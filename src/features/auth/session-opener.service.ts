import type { Device } from "../../contract/auth.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { AccountRow, AuthRepository } from "./auth.repository.ts";
import type { DeviceSessionService } from "./device-session.service.ts";
import type { IssuedTokens } from "../../platform/http/session-tokens.ts";
import type { SessionIssuer } from "./session-issuer.ts";

/** Who signs in, on what, and what they have shown so far. */
export interface Entry {
  account: AccountRow;
  device: Device;
  /** ISO 3166-1 alpha-2, as Cloudflare sees the client; null when it does not say. */
  country: string | null;
}

interface Dependencies {
  repository: AuthRepository;
  issuer: SessionIssuer;
  deviceSessions: DeviceSessionService;
  outbox: Outbox;
  defer: Defer;
}

/** Opens the device session of somebody who has shown all that their account asks for. */
export class SessionOpener {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A device that signs in again replaces its session. `also` joins the batch, so that a proof is used up with it. */
  async open(
    { account, device, country }: Entry,
    options: { hasSecondFactor: boolean; also?: readonly (Statement | Guarded)[] },
  ): Promise<IssuedTokens> {
    const { repository, issuer, outbox, deviceSessions, defer } = this.#deps;
    const isNewDevice = !(await repository.hasUsedDevice(account.id, device.id));
    const { hasSecondFactor, also = [] } = options;
    const issued = await issuer.newSession({ userId: account.id, device, country, hasSecondFactor });
    const replacing = await deviceSessions.revokingDevice(account.id, device.id);
    const login = outbox.record("user.login", {
      userId: account.id,
      sessionId: issued.session.id,
      platform: device.platform,
      deviceName: device.name ?? null,
      country,
      isNewDevice,
      at: issued.session.createdAt,
    });
    await repository.commit([
      ...also,
      ...replacing.statements,
      ...repository.insertSession(issued.session, issued.row),
      login.statement,
    ]);
    defer(outbox.announce([login.id]));
    replacing.afterCommit();
    return issuer.tokens({ account, session: issued.session, refreshToken: issued.refreshToken });
  }
}
