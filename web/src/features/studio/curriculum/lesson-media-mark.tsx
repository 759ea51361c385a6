import { inbox } from "../../../lib/realtime/inbox.ts";
import { useObservable } from "../../../lib/use-observable.ts";
import { m } from "../../../paraglide/messages.js";
import { desk } from "../uploads/desk.ts";
import { percentOf } from "../uploads/desk-entry.ts";

/** What happens to the video of a lesson right now, as far as this tab has heard of it. */
export function LessonMediaMark({ lessonId }: { lessonId: string }) {
  const entry = useObservable(desk.entries).find(
    ({ place, purpose }) => place.lessonId === lessonId && purpose === "video",
  );
  const message = useObservable(inbox.videos).get(lessonId);
  if (entry) return <span className="tabular">{m.media_row_sending({ percent: percentOf(entry) })}</span>;
  if (!message || message.state === "ready") return null;
  if (message.state === "failed") return <span className="text-danger">{m.media_row_failed()}</span>;
  return <span className="tabular">{m.media_row_processing({ percent: message.percent })}</span>;
}
