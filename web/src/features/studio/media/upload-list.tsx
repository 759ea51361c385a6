import type { Upload, UploadPurpose } from "../../../../../src/contract/media/upload.ts";
import { m } from "../../../paraglide/messages.js";
import { desk } from "../uploads/desk.ts";
import type { DeskEntry, UploadPlace } from "../uploads/desk-entry.ts";
import { isUnderway } from "../uploads/desk-entry.ts";
import type { FileRules } from "./file-check.ts";
import { StoppedUpload } from "./stopped-upload.tsx";
import { UploadRow } from "./upload-row.tsx";

interface UploadListProps {
  place: UploadPlace;
  purpose: UploadPurpose;
  entries: readonly DeskEntry[];
  stopped: readonly Upload[];
  rules: FileRules;
  onChanged: () => void;
}

/** Files of a lesson that are on their way, and those that have stopped. */
export function UploadList({ place, purpose, entries, stopped, rules, onChanged }: UploadListProps) {
  if (entries.length + stopped.length === 0) return null;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-3">
        {entries.map((entry) => (
          <UploadRow key={entry.key} entry={entry} />
        ))}
        {stopped.map((upload) => (
          <StoppedUpload
            key={upload.id}
            upload={upload}
            rules={rules}
            onGoOn={(file) => desk.add(place, purpose, file, upload)}
            onStartOver={(file) => desk.add(place, purpose, file)}
            onGone={onChanged}
          />
        ))}
      </ul>
      {entries.some(isUnderway) ? <p className="text-sm text-muted">{m.media_keep_open()}</p> : null}
    </div>
  );
}
