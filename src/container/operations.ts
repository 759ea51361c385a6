import { CountsRepository } from "../features/operations/counts.repository.ts";
import { probesOf } from "../features/operations/probes.ts";
import { PrometheusService } from "../features/operations/prometheus.service.ts";
import { ReadinessService } from "../features/operations/readiness.service.ts";
import type { Platform } from "./platform.ts";
import type { Practice } from "./practice.ts";

/** What those who run the service look at. */
export function createOperations({ platform, practice }: { platform: Platform; practice: Practice }) {
  const { db, env } = platform;
  return {
    prometheus: new PrometheusService({
      ...platform,
      ...practice,
      bindings: env,
      repository: new CountsRepository(db),
    }),
    readiness: new ReadinessService({ ...platform, bindings: env, probes: probesOf(env) }),
  };
}
