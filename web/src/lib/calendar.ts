import { Temporal } from "temporal-polyfill";

export interface PracticeDay {
  date: string;
  minutes: number;
}

export interface CalendarDay extends PracticeDay {
  isToday: boolean;
  isFuture: boolean;
}

/** Today's date in a time zone, as the streak counts it. */
export function todayIn(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

/** Whole weeks, Monday first, that end with the week of `today`; days without practice have 0 minutes. */
export function calendarWeeks(options: {
  days: readonly PracticeDay[];
  today: string;
  weeks: number;
}): CalendarDay[][] {
  const today = Temporal.PlainDate.from(options.today);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = monday.subtract({ weeks: options.weeks - 1 });
  const minutes = new Map(options.days.map((day) => [day.date, day.minutes]));
  return Array.from({ length: options.weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => {
      const date = first.add({ weeks: week, days: weekday });
      return {
        date: date.toString(),
        minutes: minutes.get(date.toString()) ?? 0,
        isToday: date.equals(today),
        isFuture: Temporal.PlainDate.compare(date, today) > 0,
      };
    }),
  );
}

/** A date for reading, for instance "21 November". */
export function plainDateText(date: string, locale: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(locale, { day: "numeric", month: "long" });
}

/** Monday to Sunday as short names. */
export function weekdayNames(locale: string): string[] {
  const monday = Temporal.PlainDate.from("2024-01-01");
  return Array.from({ length: 7 }, (_, day) =>
    monday.add({ days: day }).toLocaleString(locale, { weekday: "short" }),
  );
}
