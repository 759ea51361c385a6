import { useId, useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { CAPTIONS_MAX_BYTES, MAX_CAPTION_LANGUAGES } from "../../../../../src/contract/media/captions.ts";
import type { Captions } from "../../../../../src/contract/media/captions.ts";
import { allLanguages } from "../../../lib/places/names.ts";
import { putCaptions } from "../../../lib/queries/studio-media.ts";
import { limitText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";
import { Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { readCaptions } from "./captions-file.ts";
import { CaptionsRow } from "./captions-row.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { DropArea } from "./drop-area.tsx";

interface CaptionsCardProps {
  lessonId: string;
  captions: readonly Captions[];
  /** Of the course: most captions are in it. */
  language: string;
  onChanged: () => void;
}

/** Captions of a video, by language: chosen, checked in the browser, and sent. */
export function CaptionsCard({ lessonId, captions, language, onChanged }: CaptionsCardProps) {
  const heading = useId();
  const [chosen, setChosen] = useState(language);
  const [why, setWhy] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: (body: { language: string; text: string }) => putCaptions(lessonId, body),
    onSuccess: () => {
      toast(m.media_captions_saved());
      onChanged();
    },
  });
  const isThere = captions.some((known) => known.language === chosen);
  const isFull = captions.length >= MAX_CAPTION_LANGUAGES && !isThere;

  async function send(to: string, [file]: readonly File[]): Promise<void> {
    if (!file) return;
    sending.reset();
    const read = await readCaptions(file);
    setWhy("why" in read ? read.why : null);
    if ("text" in read) sending.mutate({ language: to, text: read.text });
  }

  return (
    <Card aria-labelledby={heading}>
      <DropArea isClosed={isFull || sending.isPending} onFiles={(files) => void send(chosen, files)}>
        <div className="grid gap-1">
          <h2 id={heading} className="text-lg">
            {m.media_captions()}
          </h2>
          <p className="text-sm text-muted">{m.media_captions_lead()}</p>
        </div>
        {captions.length === 0 ? (
          <p className="text-muted">{m.media_captions_none()}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {captions.map((known) => (
              <CaptionsRow
                key={known.language}
                lessonId={lessonId}
                captions={known}
                isBusy={sending.isPending}
                onReplace={(files) => void send(known.language, files)}
                onChanged={onChanged}
              />
            ))}
          </ul>
        )}
        {why === null ? null : (
          <p role="alert" className="text-danger wrap-anywhere">
            {why}
          </p>
        )}
        {sending.error ? <ProblemNotice error={sending.error} /> : null}
        <div className="flex flex-wrap items-end gap-3">
          <Field label={m.media_captions_language()} className="min-w-0 flex-1 basis-56">
            {(control) => (
              <Select {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                {allLanguages().map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {isFull ? null : (
            <ChooseFiles
              label={m.media_captions_add()}
              accept=".vtt,.srt"
              tone="plain"
              isBusy={sending.isPending}
              onChoose={(files) => void send(chosen, files)}
            />
          )}
        </div>
        <p className="text-sm text-muted">
          {isFull
            ? m.media_captions_full({ max: MAX_CAPTION_LANGUAGES })
            : m.media_captions_hint({ size: limitText(CAPTIONS_MAX_BYTES) })}{" "}
          {isThere ? m.media_captions_there() : null}
        </p>
      </DropArea>
    </Card>
  );
}
