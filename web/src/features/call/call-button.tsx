import type { LucideIcon } from "lucide-react";
import { classNames } from "../../ui/class-names.ts";

interface CallButtonProps {
  Icon: LucideIcon;
  label: string;
  /** A word or two of the label, seen below the picture. */
  caption: string;
  /** The key that does the same. */
  shortcut?: string;
  isPressed?: boolean;
  isExpanded?: boolean;
  badge?: number;
  tone?: "plain" | "end";
  className?: string;
  onClick: () => void;
}

/** The word below a control of the call; a low window, a phone on its side, has no room for it. */
export function CallCaption({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="justify-self-center text-[0.6875rem] leading-none whitespace-nowrap text-muted sm:text-[0.8125rem] [@media(max-height:420px)]:hidden"
    >
      {children}
    </span>
  );
}

/** A round control of the call, at least 48 px, with its name and key shown on hover. */
export function CallButton(props: CallButtonProps) {
  const {
    Icon,
    label,
    caption,
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
      className={classNames("group grid min-w-12 max-w-18 flex-1 gap-1 rounded-card", className)}
    >
      <span
        className={classNames(
          "relative grid h-13 place-items-center rounded-full transition-colors duration-150",
          tone === "end" && "bg-hangup text-on-hangup group-hover:opacity-90",
          tone === "plain" && (isOn ? "bg-ink text-paper" : "bg-surface text-ink group-hover:bg-line"),
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
      </span>
      <CallCaption>{caption}</CallCaption>
    </button>
  );
}
