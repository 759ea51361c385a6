import { Link } from "@tanstack/react-router";
import { usePageTitle } from "../../lib/page-title.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";

export function NotFoundPage() {
  usePageTitle(m.not_found_title());
  return (
    <main
      id="main"
      className="grid min-h-[70dvh] place-content-center justify-items-center gap-4 px-4 text-center"
    >
      <Mark className="size-16" />
      <h1 className="text-3xl">{m.not_found_title()}</h1>
      <p className="readable text-muted">{m.not_found_text()}</p>
      <Link to="/" className={buttonLook({})}>
        {m.go_home()}
      </Link>
    </main>
  );
}
