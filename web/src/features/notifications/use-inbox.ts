import { useEffect } from "react";
import { toast } from "sonner";
import { inbox } from "../../lib/realtime/inbox.ts";
import { notificationText } from "./notification-text.ts";

/** Keeps the inbox open while the page is shown, and says what arrives. */
export function useInbox(): void {
  useEffect(() => {
    inbox.open();
    let shown = inbox.state.snapshot().latest;
    const stop = inbox.state.subscribe(() => {
      const { latest } = inbox.state.snapshot();
      if (!latest || latest === shown) return;
      shown = latest;
      toast(notificationText(latest).title);
    });
    return () => {
      stop();
      inbox.close();
    };
  }, []);
}
