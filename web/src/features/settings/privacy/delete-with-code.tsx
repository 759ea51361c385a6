import { useMutation } from "@tanstack/react-query";
import type { DeleteAccountBody } from "../../../../../src/contract/privacy.ts";
import { sendDeletionCode } from "../../../lib/queries/security.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CodeForm } from "../../../ui/code-form.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ResendCode } from "../../../ui/resend-code.tsx";

/** For people without a password: a code sent to their address says that it is them. */
export function DeleteWithCode({ onDelete }: { onDelete: (body: DeleteAccountBody) => Promise<void> }) {
  const email = useAccount()?.email ?? "";
  const sending = useMutation({ mutationFn: sendDeletionCode });
  if (!sending.isSuccess) {
    return (
      <div className="grid gap-3">
        <p className="wrap-anywhere">{m.delete_with_code({ email })}</p>
        {sending.error ? <ProblemNotice error={sending.error} /> : null}
        <Button className="justify-self-start" isBusy={sending.isPending} onClick={() => sending.mutate()}>
          {m.delete_send_code()}
        </Button>
      </div>
    );
  }
  return (
    <CodeForm
      label={m.code_label()}
      hint={m.code_hint()}
      wrongText={m.code_wrong()}
      submit={m.delete_now()}
      tone="danger"
      onCode={(code) => onDelete({ code })}
    >
      <ResendCode lastSentAt={sending.submittedAt} onResend={sendDeletionCode} />
    </CodeForm>
  );
}
