import { useState } from "react";
import { disableTotp } from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CodeForm } from "../../../ui/code-form.tsx";
import { RecoveryCodeForm } from "../../../ui/recovery-code-form.tsx";

/** Switches the second step off, with a code of the app or, when the phone is lost, a recovery code. */
export function TotpOff({ onOff, onCancel }: { onOff: () => void; onCancel: () => void }) {
  const [hasPhone, setHasPhone] = useState(true);
  return (
    <div className="grid gap-5">
      <p>{hasPhone ? m.totp_switch_off_lead() : m.totp_switch_off_recovery()}</p>
      {hasPhone ? (
        <CodeForm
          label={m.totp_code()}
          hint={m.totp_code_hint()}
          wrongText={m.second_step_wrong()}
          submit={m.totp_switch_off()}
          tone="danger"
          onCode={(code) => disableTotp({ code }).then(onOff)}
        />
      ) : (
        <RecoveryCodeForm
          submit={m.totp_switch_off()}
          tone="danger"
          onCode={(recoveryCode) => disableTotp({ recoveryCode }).then(onOff)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="plain" onClick={() => setHasPhone(!hasPhone)}>
          {hasPhone ? m.totp_lost_phone() : m.totp_have_phone()}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {m.cancel()}
        </Button>
      </div>
    </div>
  );
}
