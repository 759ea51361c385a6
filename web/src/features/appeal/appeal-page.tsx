import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { pendingAppeal } from "../../lib/session/pending.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { AppealForm } from "./appeal-form.tsx";

function howLong(until: string | null): string {
  return until === null ? m.appeal_for_good() : m.appeal_closed_until({ until: momentText(new Date(until)) });
}

/**
 * What somebody sees whose account is closed: what happened, and the way to a second look. The form needs the token
 * of a sign-in; who was put out while they were here signs in once more for it. Without the token nobody is told that
 * anything happened to them: anybody can open this address.
 */
export function AppealPage({ isSent }: { isSent: boolean }) {
  const [pending, setPending] = useState(() => pendingAppeal.read());
  const title = isSent ? m.appeal_received_title() : pending ? m.appeal_title() : m.appeal_title_unknown();
  usePageTitle(title);
  return (
    <div className="mx-auto grid w-full max-w-[440px] gap-6 px-4 py-10 sm:py-16">
      <Mark className="size-12" />
      <h1 className="text-3xl">{title}</h1>
      {isSent ? (
        <>
          <p>{m.appeal_received()}</p>
          <p className="text-muted">{m.appeal_received_next()}</p>
        </>
      ) : (
        <>
          <div className="grid gap-3">
            <p>{pending ? m.appeal_what_happened() : m.appeal_what_happens()}</p>
            {pending ? <p>{howLong(pending.until)}</p> : null}
            <p>
              <TextLink to="/safety">{m.safety_rules()}</TextLink>
            </p>
          </div>
          {pending ? (
            <AppealForm
              appealToken={pending.appealToken}
              onTooOld={() => {
                pendingAppeal.drop();
                setPending(null);
              }}
            />
          ) : (
            <div className="grid gap-4 border-t border-line pt-6">
              <p>{m.appeal_sign_in_first()}</p>
              <Link to="/signin" className={buttonLook({ size: "lg" })}>
                {m.sign_in()}
              </Link>
            </div>
          )}
        </>
      )}
    </div>
  );
}
