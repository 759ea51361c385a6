import { Menu } from "@base-ui/react/menu";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, Ellipsis, Flag } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { block } from "../../lib/queries/account.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ReportDialog } from "../../ui/report-dialog.tsx";

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-danger outline-none data-highlighted:bg-danger-soft";

interface PersonMenuProps {
  person: { id: string; displayName: string };
  isBlocking: boolean;
}

/** What one hopes never to need: block and report. */
export function PersonMenu({ person, isBlocking }: PersonMenuProps) {
  const queries = useQueryClient();
  const [open, setOpen] = useState<"block" | "report" | null>(null);
  const name = person.displayName;
  const refresh = () => queries.invalidateQueries({ queryKey: ["people"] });
  const blocking = useMutation({
    mutationFn: () => block(person.id),
    onSuccess: () => {
      toast(m.blocked_done({ name }));
      setOpen(null);
    },
    onSettled: refresh,
  });
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          aria-label={m.person_more({ name })}
          className={buttonLook({ tone: "plain", size: "icon" })}
        >
          <Ellipsis aria-hidden="true" className="size-5" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner align="start" sideOffset={8} className="z-40">
            <Menu.Popup className="min-w-52 rounded-card border border-line bg-surface p-2 text-ink shadow-soft outline-none">
              {isBlocking ? null : (
                <Menu.Item className={item} onClick={() => setOpen("block")}>
                  <Ban aria-hidden="true" className="size-5" />
                  {m.block_person({ name })}
                </Menu.Item>
              )}
              <Menu.Item className={item} onClick={() => setOpen("report")}>
                <Flag aria-hidden="true" className="size-5" />
                {m.report_person({ name })}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {open === "block" ? (
        <ConfirmDialog
          title={m.block_person({ name })}
          text={m.block_text({ name })}
          confirm={m.block()}
          isBusy={blocking.isPending}
          error={blocking.error}
          onConfirm={() => blocking.mutate()}
          onClose={() => setOpen(null)}
        />
      ) : null}
      <ReportDialog
        isOpen={open === "report"}
        onClose={() => setOpen(null)}
        onSent={() => void refresh()}
        partner={person}
      />
    </>
  );
}
