import { randomUUID } from "node:crypto";

/** Who waits or was found; the same shape for every peer. */
export interface Person {
  id: string;
  displayName: string;
}

/** The two `match_found` messages of a pair, in the shape of Parley's own. */
export function matchFoundFor(first: Person, second: Person): [object, object] {
  const roomId = randomUUID();
  const expiresAt = new Date(Date.now() + 8_000).toISOString();
  const side = (role: "caller" | "receiver", other: Person) => ({
    type: "match_found",
    roomId,
    role,
    polite: role === "receiver",
    partner: {
      ...other,
      avatarUrl: null,
      level: "beginner",
      nativeLanguage: "es",
      country: "MX",
    },
    topic: null,
    iceServers: [],
    expiresAt,
  });
  return [side("caller", second), side("receiver", first)];
}
