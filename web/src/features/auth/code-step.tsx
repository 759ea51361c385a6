import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { sendCode, verifyCode } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { CodeForm } from "../../ui/code-form.tsx";
import { ResendCode } from "../../ui/resend-code.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { draftEmail } from "./account-draft.ts";
import { AuthPage } from "./auth-page.tsx";
import { useGoOn } from "./use-go-on.ts";

/** The code from the mail: signs in who has an account, and brings everybody else to the rest of sign-up. */
export function CodeStep({ from, next }: { from: "/signin" | "/signup"; next: string | undefined }) {
  const goOn = useGoOn(next);
  const email = draftEmail();
  const [arrivedAt] = useState(() => Date.now());
  const search = next === undefined ? {} : { next };
  if (email === "") return <Navigate to={from} search={search} replace />;
  return (
    <AuthPage
      title={m.code_title()}
      lead={<span className="wrap-anywhere">{m.code_sent_to({ email })}</span>}
      below={
        <TextLink to={from} search={search}>
          {m.change_address()}
        </TextLink>
      }
    >
      <CodeForm
        label={m.code_label()}
        hint={m.code_hint()}
        wrongText={m.code_wrong()}
        submit={m.next_step()}
        onCode={async (code) => goOn(await verifyCode({ email, code }))}
      >
        <ResendCode lastSentAt={arrivedAt} onResend={() => sendCode(email)} />
      </CodeForm>
    </AuthPage>
  );
}
