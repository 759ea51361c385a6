import { Link } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A course that is not there, or that somebody else teaches. */
export function NotMine() {
  return (
    <div className="page py-10">
      <h1 className="sr-only">{m.studio_title()}</h1>
      <EmptyState title={m.studio_not_mine_title()} text={m.studio_not_mine_text()}>
        <Link to="/studio" className={buttonLook({})}>
          {m.studio_back()}
        </Link>
      </EmptyState>
    </div>
  );
}
