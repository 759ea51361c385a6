import { Link } from "@tanstack/react-router";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";

/** A lesson that is not there (any more), with the way to what is. */
export function GoneLesson({ slug }: { slug: string | null }) {
  return (
    <div className="py-10 max-lg:px-4">
      <h1 className="sr-only">{m.learn_gone_title()}</h1>
      <EmptyState title={m.learn_gone_title()} text={m.learn_gone_text()}>
        {slug === null ? (
          <Link to="/courses" className={buttonLook({})}>
            {m.courses_see_all()}
          </Link>
        ) : (
          <Link to="/courses/$slug" params={{ slug }} className={buttonLook({})}>
            {m.learn_back_to_course()}
          </Link>
        )}
      </EmptyState>
    </div>
  );
}
