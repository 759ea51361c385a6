import { momentText } from "../../lib/text/dates.ts";

/** A moment in the reader's own time; the exact one in UTC on hover. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at} className="tabular whitespace-nowrap">
      {momentText(new Date(at))}
    </time>
  );
}
