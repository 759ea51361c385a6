import { useNavigate } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { AuthPage } from "./auth-page.tsx";
import { SignUpForm } from "./signup-form.tsx";

export function SignUpPage({ next }: { next: string | undefined }) {
  const navigate = useNavigate();
  const search = next === undefined ? {} : { next };
  return (
    <AuthPage
      title={m.signup_title()}
      lead={m.signup_lead()}
      below={
        <>
          {m.signup_have_account()}{" "}
          <TextLink to="/signin" search={search}>
            {m.sign_in()}
          </TextLink>
        </>
      }
    >
      <SignUpForm onDone={() => void navigate({ to: "/welcome", search, replace: true })} />
      <p className="text-sm text-muted">
        {m.signup_agree_before()} <TextLink to="/terms">{m.nav_terms()}</TextLink> {m.signup_agree_between()}{" "}
        <TextLink to="/privacy">{m.nav_privacy()}</TextLink>.
      </p>
    </AuthPage>
  );
}
