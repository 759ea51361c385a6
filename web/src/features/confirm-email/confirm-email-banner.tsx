import { MailCheck } from "lucide-react";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { ConfirmEmailButton } from "../../ui/confirm-email-button.tsx";

/** A calm strip above every page until the address is confirmed. */
export function ConfirmEmailBanner() {
  const account = useAccount();
  if (!account || account.isVerified) return null;
  return (
    <aside aria-label={m.confirm_email_title()} className="border-b border-line bg-teal-soft">
      <div className="page flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
        <MailCheck aria-hidden="true" className="size-5 shrink-0 text-teal" />
        <p className="min-w-0 flex-1 basis-36">{m.confirm_email_banner()}</p>
        <ConfirmEmailButton />
      </div>
    </aside>
  );
}
