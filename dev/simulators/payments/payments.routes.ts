import { Hono } from "hono";
import type { DevEnvironment } from "../../bindings.ts";

/** Stripe, Razorpay and PayPal under /dev/sim, and what a developer can make happen there: all in one object. */
export const paymentsRoutes = ["stripe", "razorpay", "paypal"].reduce(
  (routes, name) =>
    routes
      .all(`/dev/sim/${name}/*`, (c) => c.env.PAYMENTS_SIMULATOR.getByName("payments").fetch(c.req.raw))
      .all(`/dev/api/${name}/*`, (c) => c.env.PAYMENTS_SIMULATOR.getByName("payments").fetch(c.req.raw)),
  new Hono<DevEnvironment>().get("/dev/payments", (c) =>
    c.env.PAYMENTS_SIMULATOR.getByName("payments").fetch(c.req.raw),
  ),
);
