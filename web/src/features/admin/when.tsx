import { momentText } from "../../lib/text/dates.ts";

/** A moment in the reader's own time; the exact one in UTC on hover. In two lines where there is little room. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at} className="tabular inline-block min-w-20">
      {momentText(new Date(at))}
    </time>
  );
}
