import type { Attachment } from "../../../../../../src/contract/media/attachment.ts";
import { m } from "../../../../paraglide/messages.js";
import { AttachmentRow } from "./attachment-row.tsx";

/** Files that go with a lesson. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby="attachments" className="grid gap-3">
      <h2 id="attachments" className="text-lg">
        {m.attachments()}
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.id} attachment={attachment} />
        ))}
      </ul>
    </section>
  );
}
