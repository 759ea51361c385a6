import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNow } from "../lib/use-now.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const waitMs = 30_000;

interface ResendCodeProps {
  /** When the last mail was sent, in ms; 0 when that is long ago. */
  lastSentAt: number;
  onResend: () => Promise<void>;
}

/** Asks for another mail; a little wait between two keeps people from asking before the first has arrived. */
export function ResendCode({ lastSentAt, onResend }: ResendCodeProps) {
  const now = useNow(1_000);
  const [openAt, setOpenAt] = useState(lastSentAt + waitMs);
  const sending = useMutation({
    mutationFn: onResend,
    onSettled: () => setOpenAt(Date.now() + waitMs),
  });
  const seconds = Math.max(0, Math.ceil((openAt - now) / 1000));
  return (
    <div className="grid gap-2">
      <Button
        tone="quiet"
        className="tabular -ms-5 justify-self-start"
        disabled={seconds > 0}
        isBusy={sending.isPending}
        onClick={() => sending.mutate()}
      >
        {seconds > 0 ? m.code_resend_in({ seconds }) : m.code_resend()}
      </Button>
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {sending.isSuccess ? m.code_sent_again() : null}
      </p>
      {sending.error ? <ProblemNotice error={sending.error} /> : null}
    </div>
  );
}
