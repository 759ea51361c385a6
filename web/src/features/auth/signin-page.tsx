import { useRouter } from "@tanstack/react-router";
import { safeReturnPath } from "../../lib/session/safe-return.ts";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { AuthPage } from "./auth-page.tsx";
import { SignInForm } from "./signin-form.tsx";

export function SignInPage({ next }: { next: string | undefined }) {
  const router = useRouter();
  const search = next === undefined ? {} : { next };
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
      <SignInForm onDone={() => router.history.replace(safeReturnPath(next))} />
    </AuthPage>
  );
}
