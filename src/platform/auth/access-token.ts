import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { type Role, roleSchema } from "../../contract/auth.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config/config.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import { signingKeys } from "./signing-keys.ts";

export const ACCESS_TOKEN_SECONDS = 15 * 60;
const AUDIENCE = "parley-api";
const TYPE = "at+jwt";

const claimsSchema = z.object({ sub: z.string(), sid: z.string(), email: z.string(), role: roleSchema });

export interface AccessTokenSubject {
  userId: string;
  sessionId: string;
  email: string;
  role: Role;
}

/** Access tokens in the JWT profile of RFC 9068: RS256, 15 minutes, bound to a device session. */
export class AccessTokens {
  readonly #config: Config;
  readonly #clock: Clock;

  constructor(config: Config, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  async sign({ userId, sessionId, email, role }: AccessTokenSubject): Promise<string> {
    const { current } = await signingKeys(this.#config.ACCESS_TOKEN_KEYS);
    const issuedAt = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ email, role, sid: sessionId })
      .setProtectedHeader({ alg: "RS256", kid: current.kid, typ: TYPE })
      .setSubject(userId)
      .setIssuer(this.#config.APP_ORIGIN)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
      .setJti(newId())
      .sign(current.privateKey);
  }

  /**
   * The subject of a valid token. Only RS256 and our own live keys count: `jku`, `jwk` and `x5u` headers are ignored.
   * @throws AppError `token_expired` or `unauthenticated`
   */
  async verify(token: string): Promise<AccessTokenSubject> {
    const keys = await signingKeys(this.#config.ACCESS_TOKEN_KEYS);
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = keys.publicKey(kid ?? "");
          if (key === undefined) throw new errors.JWKSNoMatchingKey();
          return key;
        },
        {
          algorithms: ["RS256"],
          typ: TYPE,
          issuer: this.#config.APP_ORIGIN,
          audience: AUDIENCE,
          requiredClaims: ["exp", "iat", "jti", "sub"],
          currentDate: new Date(this.#clock.now()),
        },
      );
      const { sub, sid, email, role } = claimsSchema.parse(payload);
      return { userId: sub, sessionId: sid, email, role };
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw new AppError("token_expired", { cause });
      if (cause instanceof errors.JOSEError || cause instanceof z.ZodError || cause instanceof TypeError) {
        throw new AppError("unauthenticated", { detail: "The access token is not valid", cause });
      }
      throw cause;
    }
  }
}
