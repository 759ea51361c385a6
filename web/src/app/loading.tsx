import { m } from "../paraglide/messages.js";
import { Mark } from "../ui/mark.tsx";

export function Loading() {
  return (
    <div aria-live="polite" className="grid min-h-[60dvh] place-content-center">
      <Mark className="size-14 animate-breathe" />
      <span className="sr-only">{m.loading()}</span>
    </div>
  );
}
