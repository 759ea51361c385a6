import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { pendingSignUp } from "../../lib/session/pending.ts";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { Agreement } from "./agreement.tsx";
import { AuthPage } from "./auth-page.tsx";
import { DetailsForm } from "./details-form.tsx";

/** The last step of sign-up; who comes here without a proven address begins at the first. */
export function DetailsStep({ next, onDone }: { next: string | undefined; onDone: () => void }) {
  const [pending] = useState(() => pendingSignUp.read());
  const search = next === undefined ? {} : { next };
  if (!pending) return <Navigate to="/signup" search={search} replace />;
  return (
    <AuthPage
      title={m.details_title()}
      lead={<span className="wrap-anywhere">{m.details_lead({ email: pending.email })}</span>}
      below={
        <TextLink to="/signup" search={search}>
          {m.start_again()}
        </TextLink>
      }
    >
      <DetailsForm pending={pending} onDone={onDone} />
      <Agreement />
    </AuthPage>
  );
}
