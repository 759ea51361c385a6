import { useMutation } from "@tanstack/react-query";
import { File, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Attachment } from "../../../../../src/contract/media/attachment.ts";
import { removeAttachment } from "../../../lib/queries/studio-media.ts";
import { sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

/** A file that goes with a lesson. */
export function AttachmentRow({ attachment, onChanged }: { attachment: Attachment; onChanged: () => void }) {
  const { id, filename: name, size } = attachment;
  const [isAsking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => removeAttachment(id),
    onSuccess: () => {
      setAsking(false);
      onChanged();
    },
  });
  return (
    <li className="flex items-center gap-3 py-2">
      <File aria-hidden="true" className="size-5 shrink-0 text-muted" />
      <p className="grid min-w-0 flex-1">
        <span className="font-semibold wrap-anywhere">{name}</span>
        <span className="tabular text-sm text-muted">{sizeText(size)}</span>
      </p>
      <Button
        tone="dangerQuiet"
        size="icon"
        aria-label={m.media_files_delete_of({ name })}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" className="size-5" />
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={m.media_files_delete_title({ name })}
          text={m.media_files_delete_text()}
          confirm={m.studio_delete()}
          isBusy={removing.isPending}
          error={removing.error}
          onConfirm={() => removing.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
