import { useId, useState } from "react";
import {
  ATTACHMENT_MAX_BYTES,
  MAX_ATTACHMENTS,
  attachmentExtensions,
} from "../../../../../src/contract/media/attachment.ts";
import type { LessonMedia } from "../../../../../src/contract/media/lesson-media.ts";
import { limitText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";
import { useCourseChanged } from "../use-course-changed.ts";
import { desk } from "../uploads/desk.ts";
import type { UploadPlace } from "../uploads/desk-entry.ts";
import { AttachmentRow } from "./attachment-row.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { DropArea } from "./drop-area.tsx";
import { acceptOf, differenceOf, refusalOf } from "./file-check.ts";
import { UploadList } from "./upload-list.tsx";
import { useDeskEntries } from "./use-desk-entries.ts";

const rules = { maxBytes: ATTACHMENT_MAX_BYTES, extensions: attachmentExtensions };

interface AttachmentsCardProps {
  place: UploadPlace;
  media: LessonMedia;
  onChanged: () => void;
}

/** Files that go with a lesson: several are sent at once, what is not taken is named. */
export function AttachmentsCard({ place, media, onChanged }: AttachmentsCardProps) {
  const heading = useId();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const courseChanged = useCourseChanged(place.courseId);
  const { entries, stopped } = useDeskEntries(place.lessonId, "attachment", media.uploads);
  const left = Math.max(0, MAX_ATTACHMENTS - media.attachments.length - entries.length);

  function choose(files: readonly File[]): void {
    if (files.length > left) {
      setRefusals([m.media_refused_count({ max: MAX_ATTACHMENTS, left })]);
      return;
    }
    const problems: string[] = [];
    for (const file of files) {
      const problem = refusalOf(file, rules);
      if (problem !== null) problems.push(problem);
      else {
        const begun = stopped.find((upload) => differenceOf(file, upload) === null);
        desk.add(place, "attachment", file, begun ?? null);
      }
    }
    setRefusals(problems);
  }

  return (
    <Card aria-labelledby={heading}>
      <DropArea onFiles={choose}>
        <div className="grid gap-1">
          <h2 id={heading} className="text-lg">
            {m.media_files()}
          </h2>
          <p className="text-sm text-muted">{m.media_files_lead()}</p>
        </div>
        {media.attachments.length === 0 ? (
          <p className="text-muted">{m.media_files_none()}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {media.attachments.map((attachment) => (
              <AttachmentRow
                key={attachment.id}
                attachment={attachment}
                onChanged={() => {
                  onChanged();
                  courseChanged();
                }}
              />
            ))}
          </ul>
        )}
        <UploadList
          place={place}
          purpose="attachment"
          entries={entries}
          stopped={stopped}
          rules={rules}
          onChanged={onChanged}
        />
        {refusals.length === 0 ? null : (
          <ul role="alert" className="grid gap-1 text-danger wrap-anywhere">
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ChooseFiles
            label={m.media_files_add()}
            accept={acceptOf(rules.extensions)}
            isMultiple
            tone="plain"
            onChoose={choose}
          />
          <p className="min-w-0 flex-1 basis-60 text-sm text-muted">
            {m.media_files_hint({ size: limitText(rules.maxBytes) })}
          </p>
        </div>
      </DropArea>
    </Card>
  );
}
