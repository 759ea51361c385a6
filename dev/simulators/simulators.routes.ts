import { Hono } from "hono";
import type { DevEnvironment } from "../bindings.ts";
import { resendRoutes } from "./resend/resend.routes.ts";

/** The outside services, played under /dev/sim/<name> as they would answer under their own addresses. */
export const simulatorRoutes = new Hono<DevEnvironment>().route(
  "/resend",
  resendRoutes<DevEnvironment>(({ env }) => ({
    apiKey: env.RESEND_API_KEY,
    memory: env.SIMULATOR_MEMORY.getByName("memory"),
    catchMail: (mail) => env.CAUGHT_MESSAGES.getByName("caught").keep("mail", mail),
  })),
);
