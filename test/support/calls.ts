import { newId } from "../../src/platform/ids.ts";
import type { CallEnded } from "../../src/platform/call-record.ts";
import type { TestPerson } from "./api.ts";
import { withServices } from "./services.ts";

/** Records a finished call between two people, as their room would. Times in ms since the epoch. */
export async function recordCall(
  userA: TestPerson,
  userB: TestPerson,
  overrides: Partial<CallEnded> & { topic?: string } = {},
): Promise<string> {
  const roomId = overrides.roomId ?? newId();
  const endedAt = overrides.endedAt ?? Date.now() - 1000;
  const startedAt = overrides.startedAt ?? endedAt - 600_000;
  const members = { roomId, userA: userA.id, userB: userB.id, startedAt };
  await withServices(({ callRecords }) =>
    callRecords.recordOpened({ ...members, topic: overrides.topic ?? "travel", level: "intermediate" }),
  );
  const record: CallEnded = {
    connectedAt: startedAt + 2000,
    endedAt,
    durationSeconds: 598,
    endedBy: "user_a",
    ...overrides,
    ...members,
  };
  await withServices(({ callRecords }) => callRecords.recordEnded(record));
  return roomId;
}
