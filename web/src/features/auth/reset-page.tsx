import { Link, useNavigate } from "@tanstack/react-router";
import { resetToken } from "../../lib/session/reset-token.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { AskForReset } from "./ask-for-reset.tsx";
import { AuthPage } from "./auth-page.tsx";
import { ChoosePassword } from "./choose-password.tsx";

export type ResetStep = "new" | "done";

/** Asks for a link; with the link from the mail (`new`), for a new password; then (`done`) shows the way in. */
export function ResetPage({ step }: { step?: ResetStep }) {
  const navigate = useNavigate();
  if (step === "done") {
    return (
      <AuthPage title={m.reset_done_title()} lead={m.reset_done()}>
        <Link to="/signin" className={buttonLook({ size: "lg" })}>
          {m.sign_in()}
        </Link>
      </AuthPage>
    );
  }
  const token = step === "new" ? resetToken.read() : null;
  if (token === null) return <AskForReset />;
  return (
    <ChoosePassword
      key={token}
      token={token}
      onSaved={() => void navigate({ to: "/reset", search: { step: "done" }, replace: true })}
      onAskAgain={() => {
        resetToken.drop();
        void navigate({ to: "/reset", replace: true });
      }}
    />
  );
}
