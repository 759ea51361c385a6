import { useMutation } from "@tanstack/react-query";
import { Download, FileText } from "lucide-react";
import type { Attachment } from "../../../../../../src/contract/media/attachment.ts";
import { attachmentUrl } from "../../../../lib/queries/media.ts";
import { saveFrom } from "../../../../lib/save-file.ts";
import { sizeText } from "../../../../lib/text/size.ts";
import { m } from "../../../../paraglide/messages.js";
import { Button } from "../../../../ui/button.tsx";
import { ProblemNotice } from "../../../../ui/problem-notice.tsx";

/** A file with its size, and the way to have it. Its address is asked for when it is wanted, for it soon ends. */
export function AttachmentRow({ attachment }: { attachment: Attachment }) {
  const fetching = useMutation({
    mutationFn: () => attachmentUrl(attachment.id),
    onSuccess: ({ url }) => saveFrom(url, attachment.filename),
  });
  return (
    <li className="grid gap-3 px-4 py-3">
      <div className="flex items-center gap-3">
        <FileText aria-hidden="true" className="size-6 shrink-0 text-teal" />
        <div className="min-w-0 flex-1">
          <p className="wrap-anywhere">{attachment.filename}</p>
          <p className="tabular text-sm text-muted">{sizeText(attachment.size)}</p>
        </div>
        <Button
          tone="plain"
          size="sm"
          isBusy={fetching.isPending}
          aria-label={m.attachment_download_of({ name: attachment.filename })}
          onClick={() => fetching.mutate()}
        >
          <Download aria-hidden="true" className="size-5" />
          <span className="max-sm:sr-only">{m.attachment_download()}</span>
        </Button>
      </div>
      {fetching.error ? <ProblemNotice error={fetching.error} /> : null}
    </li>
  );
}
