import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { pendingSecondStep } from "../../lib/session/pending.ts";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { AuthPage } from "./auth-page.tsx";
import { SecondStep } from "./second-step.tsx";
import { useGoOn } from "./use-go-on.ts";

/** A first step was right and the account asks for another. Who comes here without the first goes to sign-in. */
export function SecondStepPage({ next }: { next: string | undefined }) {
  const [pending] = useState(() => pendingSecondStep.read());
  const goOn = useGoOn(next);
  const search = next === undefined ? {} : { next };
  if (!pending) return <Navigate to="/signin" search={search} replace />;
  return (
    <AuthPage
      title={m.second_step_title()}
      below={
        <TextLink to="/signin" search={search}>
          {m.start_again()}
        </TextLink>
      }
    >
      <SecondStep mfaToken={pending.mfaToken} methods={pending.methods} onWay={goOn} />
    </AuthPage>
  );
}
