import { File } from "lucide-react";
import type { Attachment } from "../../../../../../src/contract/media/attachment.ts";
import { m } from "../../../../paraglide/messages.js";
import { Attachments } from "./attachments.tsx";

/** A lesson that is files, and what to do as long as there are none. */
export function LessonFiles({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length > 0) return <Attachments attachments={attachments} />;
  return (
    <div className="flex items-center gap-4 rounded-card border border-line bg-sunken p-5">
      <File aria-hidden="true" className="size-10 shrink-0 text-teal" />
      <div>
        <p className="text-lg font-semibold">{m.learn_file_soon_title()}</p>
        <p className="text-muted">{m.learn_video_soon()}</p>
      </div>
    </div>
  );
}
