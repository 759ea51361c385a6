import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { buttonLook } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";

export interface MenuAction {
  label: string;
  isDisabled?: boolean;
  isDanger?: boolean;
  onSelect: () => void;
}

const item =
  "flex min-h-11 cursor-pointer items-center rounded-control px-3 outline-none data-disabled:cursor-default data-disabled:opacity-55 data-highlighted:bg-sunken";

/** What else can be done with something, behind three dots. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label} className={buttonLook({ tone: "quiet", size: "icon" })}>
        <Ellipsis aria-hidden="true" className="size-5" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-40">
          <Menu.Popup className="max-h-[70dvh] max-w-80 min-w-52 overflow-y-auto rounded-card border border-line bg-surface p-2 text-ink shadow-soft outline-none">
            {actions.map((action) => (
              <Menu.Item
                key={action.label}
                disabled={action.isDisabled === true}
                className={classNames(item, action.isDanger === true && "text-danger")}
                onClick={action.onSelect}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
