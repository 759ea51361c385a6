import { m } from "../../../paraglide/messages.js";
import { Bar } from "../../../ui/bar.tsx";

/** How much of a file has left, from 0 to 1. */
export function UploadProgress({ sent }: { sent: number }) {
  const percent = Math.round(sent * 100);
  return (
    <div className="grid gap-1">
      <Bar label={m.studio_uploading()} percent={percent} />
      <p className="tabular text-sm text-muted">{m.studio_uploaded({ percent })}</p>
    </div>
  );
}
