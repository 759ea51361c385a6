import { Toaster } from "sonner";
import { m } from "../paraglide/messages.js";

/** Short messages at the edge of the screen. */
export function Toasts() {
  return (
    <Toaster
      position="top-center"
      containerAriaLabel={m.notifications()}
      toastOptions={{
        style: {
          background: "var(--surface)",
          color: "var(--ink)",
          borderColor: "var(--line)",
          borderRadius: 12,
          fontFamily: "inherit",
          fontSize: "1rem",
        },
      }}
    />
  );
}
