import { m } from "../paraglide/messages.js";
import { Mark } from "./mark.tsx";

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 text-xl font-bold tracking-tight text-ink">
      <Mark />
      <span data-name>{m.app_name()}</span>
    </span>
  );
}
