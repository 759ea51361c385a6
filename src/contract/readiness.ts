import { z } from "zod";
import { timestampSchema } from "./common.ts";

/** What every answer of Parley may depend on. */
const dependencyNames = ["d1", "search", "r2Public", "r2Private", "queues", "objects"] as const;
export type DependencyName = (typeof dependencyNames)[number];

export const dependencySchema = z.object({
  isUp: z.boolean(),
  latencyMs: z.number().int().nonnegative(),
});

export const readinessSchema = z
  .object({
    status: z.enum(["ready", "not_ready"]),
    timestamp: timestampSchema,
    dependencies: z.record(z.enum(dependencyNames), dependencySchema),
  })
  .meta({
    id: "Readiness",
    example: {
      status: "ready",
      timestamp: "2026-11-01T12:00:00.000Z",
      dependencies: {
        d1: { isUp: true, latencyMs: 4 },
        search: { isUp: true, latencyMs: 2 },
        r2Public: { isUp: true, latencyMs: 11 },
        r2Private: { isUp: true, latencyMs: 12 },
        queues: { isUp: true, latencyMs: 6 },
        objects: { isUp: true, latencyMs: 3 },
      },
    },
  });
export type Readiness = z.infer<typeof readinessSchema>;
