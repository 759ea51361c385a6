import { CallRecordsService } from "../features/calls/call-records.service.ts";
import { CallsRepository } from "../features/calls/calls.repository.ts";
import { CallsService } from "../features/calls/calls.service.ts";
import { SocketsService } from "../features/matchmaking/sockets.service.ts";
import { PracticeStatsService } from "../features/matchmaking/stats.service.ts";
import { TicketsService } from "../features/matchmaking/tickets.service.ts";
import type { People } from "./people.ts";
import type { Platform } from "./platform.ts";
import type { Sanctions } from "./sanctions.ts";
import type { Sessions } from "./sessions.ts";

/** Finding a partner, talking, and what is kept of it. */
export function createPractice({
  platform,
  people,
  sessions,
  sanctions,
}: {
  platform: Platform;
  people: People;
  sessions: Sessions;
  sanctions: Sanctions;
}) {
  const { config, db, env } = platform;
  const repository = new CallsRepository(db);
  const parts = {
    ...platform,
    ...people,
    authenticator: sessions.authenticator,
    sanctions: sanctions.sanctions,
    objects: env,
    shards: config.QUEUE_SHARDS,
  };
  const calls = new CallsService({
    ...parts,
    repository,
  });
  return {
    callRecords: new CallRecordsService({ ...parts, repository }),
    calls,
    practiceStats: new PracticeStatsService({ ...parts, calls }),
    sockets: new SocketsService({ ...parts, calls }),
    tickets: new TicketsService(parts),
  };
}

export type Practice = ReturnType<typeof createPractice>;
