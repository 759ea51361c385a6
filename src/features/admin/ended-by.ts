/** How a call ended, as it is stored: which of its two members, or what else. */
interface EndedCall<Other extends string> {
  userA: string;
  endedBy: "user_a" | "user_b" | Other | null;
}

/** How a call ended, as seen from one of its two people: by `names.one`, who is `oneId`, by `names.other`, or without them. */
export function endedByOf<Other extends string, One extends string, Two extends string>(
  { userA, endedBy }: EndedCall<Other>,
  oneId: string,
  names: { one: One; other: Two },
): One | Two | Other | null {
  if (endedBy === "user_a") return userA === oneId ? names.one : names.other;
  if (endedBy === "user_b") return userA === oneId ? names.other : names.one;
  return endedBy;
}
