import { matchQueue } from "../../../durable-objects/lib/stubs.ts";
import { exchangeName } from "../../../durable-objects/match-queue/names.ts";
import type { DependencyName } from "../../contract/readiness.ts";
import type { Probe } from "./readiness.service.ts";

/** No object of this name is ever written: asking for it tells whether the bucket answers. */
const ABSENT_KEY = "readiness";

/** One cheap question for each dependency of this Worker. */
export function probesOf(env: Env): Readonly<Record<DependencyName, Probe>> {
  return {
    d1: () => env.DB.prepare("SELECT 1").all(),
    search: () => env.SEARCH.prepare("SELECT 1").all(),
    r2Public: () => env.MEDIA_PUBLIC.head(ABSENT_KEY),
    r2Private: () => env.MEDIA_PRIVATE.head(ABSENT_KEY),
    queues: () => env.EVENTS.metrics(),
    objects: () => matchQueue(env, exchangeName).stats(),
  };
}
