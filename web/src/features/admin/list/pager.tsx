import { Link } from "@tanstack/react-router";
import type { LinkComponentProps } from "@tanstack/react-router";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";

interface PagerProps {
  /** The list from a cursor on, or from its beginning. */
  link: (cursor: string | undefined) => LinkComponentProps;
  isFirst: boolean;
  next: string | null;
}

/** Pages go forward one by one; the browser's own step back leads through them again. */
export function Pager({ link, isFirst, next }: PagerProps) {
  if (isFirst && next === null) return null;
  const look = buttonLook({ tone: "plain", size: "sm" });
  return (
    <nav aria-label={m.admin_pages()} className="flex justify-end gap-2">
      {isFirst ? null : (
        <Link {...link(undefined)} className={look}>
          {m.admin_first_page()}
        </Link>
      )}
      {next === null ? null : (
        <Link {...link(next)} className={look}>
          {m.admin_next_page()}
        </Link>
      )}
    </nav>
  );
}
