import { Toaster } from "sonner";
import { m } from "../paraglide/messages.js";

/** The header keeps its name and menu while a message is shown. */
const belowHeader = { top: "calc(4.5rem + env(safe-area-inset-top))" };

/** Short messages at the edge of the screen. */
export function Toasts() {
  return (
    <Toaster
      position="top-center"
      offset={belowHeader}
      mobileOffset={belowHeader}
      containerAriaLabel={m.notifications()}
      toastOptions={{
        style: {
          background: "var(--surface)",
          color: "var(--ink)",
          borderColor: "var(--line)",
          borderRadius: 12,
          fontFamily: "var(--font-body)",
          fontSize: "1rem",
        },
      }}
    />
  );
}
