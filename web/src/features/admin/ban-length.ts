export const banLengths = ["day", "week", "month", "date", "for_good"] as const;

export interface BanLength {
  kind: (typeof banLengths)[number];
  /** `YYYY-MM-DD`, for the kind `date`. */
  date: string;
}

export const usualBan: BanLength = { kind: "week", date: "" };

const dayMs = 24 * 60 * 60_000;
const days = { day: 1, week: 7, month: 30 } as const;

/** When a ban ends: null for one without an end, undefined while no day to come is chosen. */
export function banUntil({ kind, date }: BanLength, now: number): string | null | undefined {
  switch (kind) {
    case "for_good":
      return null;
    case "date": {
      // Without a zone, a date and time are of the place where the administrator is.
      const at = new Date(`${date}T00:00`);
      return at.getTime() > now ? at.toISOString() : undefined;
    }
    case "day":
    case "week":
    case "month":
      return new Date(now + days[kind] * dayMs).toISOString();
  }
}
