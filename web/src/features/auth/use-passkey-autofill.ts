import { useEffect, useEffectEvent } from "react";
import { passkeyFailure } from "../../lib/passkeys/failure.ts";
import { askForPasskey, stopAsking } from "../../lib/passkeys/passkeys.ts";
import { hasPasskeyAutofill } from "../../lib/passkeys/support.ts";
import { session } from "../../lib/session/session.ts";
import { loginWithPasskey, passkeyLoginOptions } from "../../lib/session/ways-in.ts";
import type { WayIn } from "../../lib/session/ways-in.ts";

/** The server forgets a question after 5 minutes; before that it is asked anew. */
const renewMs = 4 * 60_000;

/**
 * Offers passkeys among the suggestions of the e-mail field, where the browser can. While `isPaused` a window of the
 * browser asks, and there may be one question at a time.
 */
export function usePasskeyAutofill(options: {
  isPaused: boolean;
  onWay: (way: WayIn) => void;
  onRefused: (error: unknown) => void;
}): void {
  const { isPaused } = options;
  const goOn = useEffectEvent(options.onWay);
  const refuse = useEffectEvent(options.onRefused);

  useEffect(() => {
    if (isPaused) return;
    const end = new AbortController();
    let isAsking = false;

    async function ask(): Promise<void> {
      const { flowId, options: question } = await passkeyLoginOptions();
      if (end.signal.aborted) return;
      isAsking = true;
      const renewal = setTimeout(() => void stopAsking(), renewMs);
      const response = await askForPasskey(question, "autofill").finally(() => {
        clearTimeout(renewal);
        isAsking = false;
      });
      if (!end.signal.aborted) await loginWithPasskey({ flowId, response }).then(goOn, refuse);
    }

    async function offer(): Promise<void> {
      if (!(await hasPasskeyAutofill())) return;
      while (!end.signal.aborted && session.state.status !== "signed-in") {
        await ask().catch((error: unknown) => {
          if (passkeyFailure(error) !== "replaced") throw error;
        });
      }
    }

    offer().catch((error: unknown) => {
      // Nobody asked for this offer, so nobody needs to hear that it failed; the button is still there.
      console.debug("Passkeys are not offered in the field", error);
    });
    return () => {
      end.abort();
      if (isAsking) void stopAsking();
    };
  }, [isPaused]);
}
