import { Link } from "@tanstack/react-router";
import { Upload } from "lucide-react";
import { runningUploads } from "../../lib/uploads/running-uploads.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";

/** While files are being sent: how many, how far, and the way to them. */
export function UploadsLink() {
  const { count, percent, place } = useObservable(runningUploads);
  if (place === null) return null;
  return (
    <Link
      to="/studio/$courseId/lessons/$lessonId"
      params={place}
      aria-label={m.media_uploads_running({ count, percent })}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-teal-soft px-3 text-sm font-semibold text-teal"
    >
      <Upload aria-hidden="true" className="size-4.5" />
      <span aria-hidden="true" className="tabular">
        {m.media_percent({ percent })}
      </span>
      {count > 1 ? (
        <span
          aria-hidden="true"
          className="tabular grid h-5 min-w-5 place-items-center rounded-full bg-teal px-1 text-[0.75rem] font-bold text-on-teal"
        >
          {count}
        </span>
      ) : null}
    </Link>
  );
}
