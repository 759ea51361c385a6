import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";

/** On or off, in a word and a tone. */
export function StateBadge({ isOn }: { isOn: boolean }) {
  return (
    <span
      className={classNames(
        "shrink-0 rounded-full px-3 py-0.5 text-sm font-semibold",
        isOn ? "bg-success-soft text-success" : "bg-sunken text-muted",
      )}
    >
      {isOn ? m.totp_is_on() : m.totp_is_off()}
    </span>
  );
}
