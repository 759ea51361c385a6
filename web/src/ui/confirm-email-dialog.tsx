import { useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { meQuery } from "../lib/queries/account.ts";
import { securityQuery, sendOwnCode, verifyEmail } from "../lib/queries/security.ts";
import { session } from "../lib/session/session.ts";
import { useAccount } from "../lib/session/use-session.ts";
import { m } from "../paraglide/messages.js";
import { CodeForm } from "./code-form.tsx";
import { Dialog } from "./dialog.tsx";
import { ResendCode } from "./resend-code.tsx";

/** For people who signed up with a password: the code from the mail proves that the address is theirs. */
export function ConfirmEmailDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const email = useAccount()?.email ?? "";

  async function confirm(code: string): Promise<void> {
    await verifyEmail(code);
    session.accountChanged({ isVerified: true });
    await Promise.all(
      [meQuery, securityQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
    );
    toast(m.confirm_email_done());
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.confirm_email_title()}
      description={m.confirm_email_lead({ email })}
    >
      <CodeForm
        label={m.code_label()}
        hint={m.code_hint()}
        wrongText={m.code_wrong()}
        submit={m.confirm_email_submit()}
        onCode={confirm}
      >
        <ResendCode lastSentAt={0} onResend={sendOwnCode} />
      </CodeForm>
    </Dialog>
  );
}
