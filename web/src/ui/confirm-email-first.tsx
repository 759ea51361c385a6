import type { ReactNode } from "react";
import { useAccount } from "../lib/session/use-session.ts";
import { m } from "../paraglide/messages.js";
import { ConfirmEmailButton } from "./confirm-email-button.tsx";
import { Notice } from "./notice.tsx";

/** Shows what is only for people whose address is confirmed; others see how to confirm it. */
export function ConfirmEmailFirst({ children }: { children: ReactNode }) {
  const account = useAccount();
  if (!account || account.isVerified) return children;
  return (
    <Notice>
      <p className="min-w-0 flex-1 basis-56">{m.confirm_email_first()}</p>
      <ConfirmEmailButton />
    </Notice>
  );
}
