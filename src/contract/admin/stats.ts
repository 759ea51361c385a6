import { z } from "zod";
import { levelSchema } from "../common.ts";

export const adminStatsSchema = z
  .object({
    users: z.number().int(),
    waitingNow: z.number().int(),
    talkingNow: z.number().int(),
    callsToday: z.number().int(),
    minutesToday: z.number().int(),
    minutesEver: z.number().int(),
    reportsWaiting: z.number().int(),
    reviewsWaiting: z.number().int().describe("Reviews of courses that are held or reported"),
    appealsWaiting: z.number().int(),
    applicationsWaiting: z.number().int(),
    failedJobs: z.number().int(),
    ordersWaiting: z
      .number()
      .int()
      .describe("Orders with a request for money back, another sum than was asked for, or a dispute"),
    eventsWaiting: z.number().int().describe("Events of outside services that wait for a person"),
    medianWait: z
      .array(z.object({ level: levelSchema, seconds: z.number().nullable() }))
      .describe("Null while too few people have been matched to say"),
    days: z
      .array(
        z.object({
          date: z.string().describe("UTC, `YYYY-MM-DD`"),
          signUps: z.number().int(),
          calls: z.number().int(),
          minutes: z.number().int(),
          reports: z.number().int(),
        }),
      )
      .describe("The last 30, the oldest first"),
  })
  .meta({ id: "AdminStats" });
export type AdminStats = z.infer<typeof adminStatsSchema>;
