import { useState } from "react";
import { resetToken } from "../../lib/session/reset-token.ts";
import { AskForReset } from "./ask-for-reset.tsx";
import { ChoosePassword } from "./choose-password.tsx";

/** Without a link: asks for one. With the link from the mail: a new password. */
export function ResetPage() {
  const [token, setToken] = useState(resetToken.read);
  return token === null ? (
    <AskForReset />
  ) : (
    <ChoosePassword
      token={token}
      onAskAgain={() => {
        resetToken.drop();
        setToken(null);
      }}
    />
  );
}
