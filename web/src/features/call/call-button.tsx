import type { LucideIcon } from "lucide-react";
import { classNames } from "../../ui/class-names.ts";

interface CallButtonProps {
  Icon: LucideIcon;
  label: string;
  /** The key that does the same. */
  shortcut?: string;
  isPressed?: boolean;
  isExpanded?: boolean;
  badge?: number;
  tone?: "plain" | "end";
  className?: string;
  onClick: () => void;
}

/** A round control of the call, at least 48 px, with its name and key shown on hover. */
export function CallButton(props: CallButtonProps) {
  const {
    Icon,
    label,
    shortcut,
    isPressed,
    isExpanded,
    badge = 0,
    tone = "plain",
    className,
    onClick,
  } = props;
  const isOn = isPressed === true || isExpanded === true;
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={classNames(
        "relative grid h-13 min-w-12 flex-1 max-w-16 place-items-center rounded-full transition-colors duration-150",
        tone === "end" && "bg-hangup text-on-hangup hover:opacity-90",
        tone === "plain" && (isOn ? "bg-ink text-paper" : "bg-surface text-ink hover:bg-line"),
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-6" />
      {badge > 0 ? (
        <span
          aria-hidden="true"
          className="tabular absolute end-1 top-0 grid h-5 min-w-5 place-items-center rounded-full bg-coral px-1 text-[0.75rem] font-bold text-on-coral"
        >
          {badge}
        </span>
      ) : null}
    </button>
  );
}
