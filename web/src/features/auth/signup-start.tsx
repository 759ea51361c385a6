import { useNavigate } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { Agreement } from "./agreement.tsx";
import { AuthPage } from "./auth-page.tsx";
import { EmailCodeForm } from "./email-code-form.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";
import { SignUpForm } from "./signup-form.tsx";

interface SignUpStartProps {
  next: string | undefined;
  way: "code" | "password";
  onDone: () => void;
}

/** The beginning: a provider, a code by e-mail, or a password. */
export function SignUpStart({ next, way, onDone }: SignUpStartProps) {
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
      {way === "code" ? (
        <>
          <ProviderButtons next={next} />
          <EmailCodeForm
            onSent={() => void navigate({ to: "/signup", search: { ...search, step: "code" } })}
          />
          <p>
            <TextLink to="/signup" search={{ ...search, step: "password" }}>
              {m.signup_with_password()}
            </TextLink>
          </p>
        </>
      ) : (
        <>
          <SignUpForm onDone={onDone} />
          <p>
            <TextLink to="/signup" search={search}>
              {m.signup_with_code()}
            </TextLink>
          </p>
        </>
      )}
      <Agreement />
    </AuthPage>
  );
}
