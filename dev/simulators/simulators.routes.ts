import { Hono } from "hono";
import type { DevBindings, DevEnvironment } from "../bindings.ts";
import { apple } from "./identity/apple.ts";
import { google } from "./identity/google.ts";
import { identityRoutes } from "./identity/identity.routes.ts";
import { resendRoutes } from "./resend/resend.routes.ts";

function memoryOf(env: DevBindings) {
  return env.SIMULATOR_MEMORY.getByName("memory");
}

/** The outside services, played under /dev/sim/<name> as they would answer under their own addresses. */
export const simulatorRoutes = new Hono<DevEnvironment>()
  .route(
    "/resend",
    resendRoutes<DevEnvironment>(({ env }) => ({
      apiKey: env.RESEND_API_KEY,
      memory: memoryOf(env),
      catchMail: (mail) => env.CAUGHT_MESSAGES.getByName("caught").keep("mail", mail),
    })),
  )
  .route(
    "/google",
    identityRoutes<DevEnvironment>(({ env }) =>
      google({
        issuer: `${env.APP_ORIGIN}/dev/sim/google`,
        clientId: env.GOOGLE_CLIENT_ID,
        clientSecret: env.GOOGLE_CLIENT_SECRET,
        redirectUris: [`${env.APP_ORIGIN}/api/v1/auth/oauth/google/callback`],
        signingKeys: env.GOOGLE_SIGNING_KEYS,
        memory: memoryOf(env),
      }),
    ),
  )
  .route(
    "/apple",
    identityRoutes<DevEnvironment>(({ env }) =>
      apple({
        issuer: `${env.APP_ORIGIN}/dev/sim/apple`,
        clientId: env.APPLE_CLIENT_ID,
        teamId: env.APPLE_TEAM_ID,
        keyId: env.APPLE_KEY_ID,
        clientPublicKey: env.APPLE_CLIENT_PUBLIC_KEY,
        redirectUris: [`${env.APP_ORIGIN}/api/v1/auth/oauth/apple/callback`],
        signingKeys: env.APPLE_SIGNING_KEYS,
        memory: memoryOf(env),
      }),
    ),
  );
