import { useState } from "react";
import type { SecondFactor } from "../../../../src/contract/auth.ts";
import { hasPasskeys } from "../../lib/passkeys/support.ts";
import { takeSecondStep } from "../../lib/session/ways-in.ts";
import type { WayIn } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { CodeForm } from "../../ui/code-form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RecoveryCodeForm } from "../../ui/recovery-code-form.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { offeredMethods } from "./offered-methods.ts";

interface SecondStepProps {
  mfaToken: string;
  methods: readonly SecondFactor[];
  onWay: (way: WayIn) => void;
}

function otherWayText(method: SecondFactor): string {
  switch (method) {
    case "totp":
      return m.use_totp();
    case "recovery_code":
      return m.use_recovery_code();
    case "passkey":
      return m.use_passkey();
  }
}

export function SecondStep({ mfaToken, methods, onWay }: SecondStepProps) {
  const offered = offeredMethods(methods, hasPasskeys());
  const [chosen, setChosen] = useState(offered[0]);
  if (chosen === undefined) return <Notice tone="warning">{m.passkey_not_possible()}</Notice>;
  return (
    <>
      <Method method={chosen} mfaToken={mfaToken} onWay={onWay} />
      {offered.length > 1 ? (
        <section aria-label={m.second_step_other_ways()} className="grid gap-1 border-t border-line pt-4">
          {offered
            .filter((method) => method !== chosen)
            .map((method) => (
              <Button
                key={method}
                tone="quiet"
                className="-ms-5 justify-self-start"
                onClick={() => setChosen(method)}
              >
                {otherWayText(method)}
              </Button>
            ))}
        </section>
      ) : null}
    </>
  );
}

function Method({
  method,
  mfaToken,
  onWay,
}: {
  method: SecondFactor;
  mfaToken: string;
  onWay: (way: WayIn) => void;
}) {
  switch (method) {
    case "totp":
      return (
        <>
          <p className="text-muted">{m.second_step_totp()}</p>
          <CodeForm
            label={m.totp_code()}
            hint={m.totp_code_hint()}
            wrongText={m.second_step_wrong()}
            submit={m.next_step()}
            onCode={async (code) => onWay(await takeSecondStep({ mfaToken, method, code }))}
          />
        </>
      );
    case "recovery_code":
      return (
        <>
          <p className="text-muted">{m.second_step_recovery()}</p>
          <RecoveryCodeForm
            submit={m.next_step()}
            onCode={async (code) => onWay(await takeSecondStep({ mfaToken, method, code }))}
          />
        </>
      );
    case "passkey":
      return (
        <>
          <p className="text-muted">{m.second_step_passkey()}</p>
          <PasskeyButton
            tone="primary"
            mfaToken={mfaToken}
            onPasskey={async (answer) => onWay(await takeSecondStep({ mfaToken, method, ...answer }))}
          />
        </>
      );
  }
}
