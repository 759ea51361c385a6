import { Hono } from "hono";
import type { DevEnvironment } from "../bindings.ts";
import { schedules } from "./schedules.ts";

/** `POST /dev/api/cron?cron=* * * * *` fires one of the api Worker's schedules now. */
export const scheduleRoutes = new Hono<DevEnvironment>().post("/dev/api/cron", async (c) => {
  const cron = c.req.query("cron");
  if (!schedules.some((schedule) => schedule.cron === cron) || cron === undefined) {
    return c.json({ error: "Unknown schedule", known: schedules.map((schedule) => schedule.cron) }, 400);
  }
  const { outcome } = await c.env.API.scheduled({ cron, scheduledTime: new Date() });
  return c.json({ cron, outcome }, outcome === "ok" ? 200 : 502);
});
