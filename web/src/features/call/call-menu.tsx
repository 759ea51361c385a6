import { Menu } from "@base-ui/react/menu";
import { Ban, Ellipsis, Flag, SlidersHorizontal } from "lucide-react";
import { m } from "../../paraglide/messages.js";
import { CallCaption } from "./call-button.tsx";

const item =
  "flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-sunken data-disabled:opacity-50";

interface CallMenuProps {
  hasPartner: boolean;
  onDevices: () => void;
  onReport: () => void;
  onBlock: () => void;
}

export function CallMenu({ hasPartner, onDevices, onReport, onBlock }: CallMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={m.more()}
        title={m.more()}
        className="group grid min-w-12 max-w-18 flex-1 gap-1 rounded-card"
      >
        <span className="grid h-13 place-items-center rounded-full bg-surface group-hover:bg-line group-data-popup-open:bg-ink group-data-popup-open:text-paper">
          <Ellipsis aria-hidden="true" className="size-6" />
        </span>
        <CallCaption>{m.more()}</CallCaption>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="end" sideOffset={10} className="z-40">
          <Menu.Popup className="min-w-64 rounded-card border border-line bg-surface p-2 text-ink shadow-soft outline-none">
            <Menu.Item className={item} onClick={onDevices}>
              <SlidersHorizontal aria-hidden="true" className="size-5 text-muted" />
              {m.devices()}
            </Menu.Item>
            <Menu.Item className={item} disabled={!hasPartner} onClick={onReport}>
              <Flag aria-hidden="true" className="size-5 text-danger" />
              {m.report_partner()}
            </Menu.Item>
            <Menu.Item className={item} disabled={!hasPartner} onClick={onBlock}>
              <Ban aria-hidden="true" className="size-5 text-danger" />
              {m.block_partner()}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
