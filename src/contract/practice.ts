import { z } from "zod";
import { levelSchema } from "./common.ts";
import { topicSlugSchema } from "./users.ts";

export const topicSchema = z
  .object({ slug: topicSlugSchema, title: z.string() })
  .meta({ id: "Topic", example: { slug: "travel", title: "Travel" } });
export type Topic = z.infer<typeof topicSchema>;
export const topicsSchema = z.object({ items: z.array(topicSchema) }).meta({ id: "Topics" });

export const promptsQuerySchema = z.strictObject({
  topic: topicSlugSchema.optional(),
  level: levelSchema.optional(),
});
export const promptSchema = z
  .object({ id: z.string(), topic: topicSlugSchema, level: levelSchema, text: z.string() })
  .meta({ id: "Prompt" });
export type Prompt = z.infer<typeof promptSchema>;
export const promptsSchema = z.object({ items: z.array(promptSchema) }).meta({ id: "Prompts" });

export const queueStatsSchema = z
  .object({
    level: z.enum(["all", "beginner", "intermediate", "advanced"]),
    waiting: z.number().int(),
    medianWaitSeconds: z.number().nullable().describe("Null below 20 measured waits"),
  })
  .meta({ id: "QueueStats" });

export const practiceStatsSchema = z
  .object({
    waiting: z.number().int().describe("People searching now"),
    talking: z.number().int().describe("People in a call now"),
    levels: z.array(queueStatsSchema),
  })
  .meta({ id: "PracticeStats" });
export type PracticeStats = z.infer<typeof practiceStatsSchema>;

export const streakSchema = z
  .object({
    days: z.number().int().describe("Current streak, 0 once it has lapsed"),
    freezes: z.number().int().describe("Missed days that can still be covered"),
    practisedToday: z.boolean(),
    timezone: z.string(),
    calendar: z
      .array(z.object({ date: z.iso.date(), minutes: z.number().int() }))
      .describe("The last 84 days with practice, in the user's time zone, oldest first"),
  })
  .meta({ id: "Streak" });
export type Streak = z.infer<typeof streakSchema>;
