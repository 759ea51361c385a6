import { m } from "../../../paraglide/messages.js";

/** How much of a file has left, from 0 to 1. */
export function UploadProgress({ sent }: { sent: number }) {
  const percent = Math.round(sent * 100);
  return (
    <div className="grid gap-1">
      <progress
        aria-label={m.studio_uploading()}
        max={100}
        value={percent}
        className="block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken [&::-moz-progress-bar]:bg-teal [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-teal"
      />
      <p className="tabular text-sm text-muted">{m.studio_uploaded({ percent })}</p>
    </div>
  );
}
