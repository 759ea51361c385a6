import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { hasPasskeys } from "../../lib/passkeys/support.ts";
import { loginWithPasskey } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { PasskeyProblem } from "../../ui/passkey-problem.tsx";
import { ProviderProblem } from "../../ui/provider-problem.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { AuthPage } from "./auth-page.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";

import { SignInForm } from "./signin-form.tsx";
import { useGoOn } from "./use-go-on.ts";
import { usePasskeyAutofill } from "./use-passkey-autofill.ts";

interface SignInStartProps {
  next: string | undefined;
  /** Why a way in through a provider has failed, as the address says it. */
  problem: string | undefined;
}

export function SignInStart({ next, problem }: SignInStartProps) {
  const navigate = useNavigate();
  const goOn = useGoOn(next);
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const search = next === undefined ? {} : { next };
  usePasskeyAutofill({ isPaused: isAsking, onWay: goOn, onRefused: setRefused });

  return (
    <AuthPage
      title={m.signin_title()}
      lead={next === undefined ? m.signin_lead() : m.signin_lead_return()}
      below={
        <>
          {m.signin_no_account()}{" "}
          <TextLink to="/signup" search={search}>
            {m.sign_up()}
          </TextLink>
        </>
      }
    >
      <ProviderProblem code={problem} />
      <PasskeyProblem error={refused} />
      <ProviderButtons next={next} />
      <div className="grid gap-3">
        <SignInForm
          onWay={goOn}
          onCodeSent={() => void navigate({ to: "/signin", search: { ...search, step: "code" } })}
        />
        {hasPasskeys() ? (
          <PasskeyButton
            onAsking={setAsking}
            onPasskey={async (answer) => goOn(await loginWithPasskey(answer))}
          />
        ) : null}
      </div>
    </AuthPage>
  );
}
