import { X } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";

/** A drawer of the call: beside the partner on a wide screen, over the lower half on a phone. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <aside
      aria-label={title}
      className="flex min-h-0 flex-col border-line bg-surface max-md:absolute max-md:inset-x-0 max-md:bottom-20 max-md:z-20 max-md:h-[55dvh] max-md:rounded-t-card max-md:border max-md:shadow-soft md:w-88 md:border-s"
    >
      <div className="flex items-center justify-between gap-3 px-4 pt-3 pb-2">
        <h2 className="text-lg">{title}</h2>
        <button
          type="button"
          aria-label={m.close()}
          className="grid size-12 place-items-center rounded-full text-muted hover:bg-line hover:text-ink"
          onClick={onClose}
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      {children}
    </aside>
  );
}
