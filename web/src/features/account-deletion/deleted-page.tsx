import { Link } from "@tanstack/react-router";
import { usePageTitle } from "../../lib/page-title.ts";
import { dateText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";

/** Said once, right after an account was given up; `dueAt` comes from the address. */
export function DeletedPage({ dueAt }: { dueAt: string }) {
  usePageTitle(m.deleted_title());
  return (
    <div className="mx-auto grid w-full max-w-[440px] gap-6 px-4 py-10 sm:py-16">
      <Mark className="size-12" />
      <h1 className="text-3xl">{m.deleted_title()}</h1>
      <p>{m.deleted_due({ date: dateText(new Date(dueAt)) })}</p>
      <p className="text-muted">{m.deleted_thanks()}</p>
      <Link to="/signin" className={buttonLook({ tone: "plain", size: "lg" })}>
        {m.sign_in()}
      </Link>
    </div>
  );
}
