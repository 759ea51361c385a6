import { calendarWeeks, plainDateText, todayIn, weekdayNames } from "../lib/calendar.ts";
import type { CalendarDay, PracticeDay } from "../lib/calendar.ts";
import { displayLocale } from "../lib/text/display-locale.ts";
import { durationText } from "../lib/text/duration.ts";
import { m } from "../paraglide/messages.js";
import { classNames } from "./class-names.ts";

const weeksShown = 12;

function shade({ minutes, isFuture }: CalendarDay): string {
  if (isFuture) return "border border-dashed border-line";
  if (minutes === 0) return "bg-sunken";
  if (minutes < 10) return "bg-teal/35";
  if (minutes < 25) return "bg-teal/65";
  return "bg-teal";
}

/** Minutes of practice by day over twelve weeks: a picture for the eye, a list for screen readers. */
export function PracticeCalendar({ days, timeZone }: { days: readonly PracticeDay[]; timeZone: string }) {
  const locale = displayLocale();
  const weeks = calendarWeeks({ days, today: todayIn(timeZone), weeks: weeksShown });
  const practised = days.filter((day) => day.minutes > 0);
  return (
    <figure className="grid gap-2">
      <div aria-hidden="true" className="flex gap-1.5">
        <div className="grid grid-rows-7 gap-1.5 pe-1 text-[0.7rem] leading-none text-muted">
          {weekdayNames(locale).map((name, index) => (
            <span key={name} className="flex h-4 items-center">
              {index % 2 === 0 ? name : ""}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]?.date} className="grid flex-1 grid-rows-7 gap-1.5">
            {week.map((day) => (
              <span
                key={day.date}
                title={
                  day.isFuture
                    ? undefined
                    : `${plainDateText(day.date, locale)}: ${durationText(day.minutes * 60)}`
                }
                className={classNames(
                  "h-4 max-w-7 rounded-[5px]",
                  shade(day),
                  day.isToday && "outline-2 outline-offset-1 outline-teal",
                )}
              />
            ))}
          </div>
        ))}
      </div>
      <figcaption className="text-sm text-muted">{m.calendar_caption()}</figcaption>
      <ul className="sr-only">
        {practised.map((day) => (
          <li key={day.date}>{`${plainDateText(day.date, locale)}: ${durationText(day.minutes * 60)}`}</li>
        ))}
      </ul>
    </figure>
  );
}
