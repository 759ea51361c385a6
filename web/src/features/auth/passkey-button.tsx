import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import type { PasskeyLoginBody } from "../../../../src/contract/second-factor.ts";
import { askForPasskey } from "../../lib/passkeys/passkeys.ts";
import { passkeyLoginOptions } from "../../lib/session/ways-in.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { PasskeyProblem } from "../../ui/passkey-problem.tsx";

interface PasskeyButtonProps {
  /** Present in the second step: the passkey must then be one of that account. */
  mfaToken?: string;
  tone?: "primary" | "plain";
  onAsking?: (isAsking: boolean) => void;
  onPasskey: (answer: Omit<PasskeyLoginBody, "device">) => Promise<void>;
}

/** Asks the browser for a passkey and hands over what it gives. */
export function PasskeyButton({ mfaToken, tone = "plain", onAsking, onPasskey }: PasskeyButtonProps) {
  const asking = useMutation({
    mutationFn: async () => {
      const { flowId, options } = await passkeyLoginOptions(mfaToken);
      await onPasskey({ flowId, response: await askForPasskey(options, "window") });
    },
    onMutate: () => onAsking?.(true),
    onSettled: () => onAsking?.(false),
  });
  return (
    <div className="grid gap-3">
      <Button tone={tone} size="lg" isBusy={asking.isPending} onClick={() => asking.mutate()}>
        <KeyRound aria-hidden="true" className="size-5" />
        {m.signin_with_passkey()}
      </Button>
      <PasskeyProblem error={asking.error} />
    </div>
  );
}
