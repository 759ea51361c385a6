import { m } from "../../../paraglide/messages.js";
import { Dialog } from "../../../ui/dialog.tsx";

const shortcuts = [
  ["J", m.admin_key_down],
  ["K", m.admin_key_up],
  ["Enter", m.admin_key_open],
  ["/", m.admin_key_search],
  ["1 – 4", m.admin_key_decide],
  ["?", m.admin_key_help],
] as const;

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={m.admin_keys()}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        {shortcuts.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-9 rounded-control border border-line bg-sunken px-2 text-center font-semibold">
                {key}
              </kbd>
            </dt>
            <dd>{meaning()}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
