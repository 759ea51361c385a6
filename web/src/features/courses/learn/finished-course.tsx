import { PartyPopper } from "lucide-react";
import { m } from "../../../paraglide/messages.js";
import { Notice } from "../../../ui/notice.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

/** Said once everything is done, with the way to a review. */
export function FinishedCourse({ slug }: { slug: string }) {
  return (
    <Notice tone="success">
      <PartyPopper aria-hidden="true" className="size-6 shrink-0 text-success" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{m.learn_finished_title()}</p>
        <p>{m.learn_finished()}</p>
      </div>
      <TextLink to="/courses/$slug" params={{ slug }} hash="reviews">
        {m.review_write()}
      </TextLink>
    </Notice>
  );
}
