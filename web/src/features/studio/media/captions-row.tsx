import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { Captions } from "../../../../../src/contract/media/captions.ts";
import { languageName } from "../../../lib/places/names.ts";
import { removeCaptions } from "../../../lib/queries/studio-media.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ChooseFiles } from "./choose-files.tsx";

interface CaptionsRowProps {
  lessonId: string;
  captions: Captions;
  isBusy: boolean;
  onReplace: (files: readonly File[]) => void;
  onChanged: () => void;
}

/** The captions of one language. */
export function CaptionsRow({ lessonId, captions, isBusy, onReplace, onChanged }: CaptionsRowProps) {
  const [isAsking, setAsking] = useState(false);
  const language = languageName(captions.language);
  const removing = useMutation({
    mutationFn: () => removeCaptions(lessonId, captions.language),
    onSuccess: () => {
      setAsking(false);
      onChanged();
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <p className="grid min-w-0 flex-1 basis-32">
        <span className="font-semibold wrap-anywhere">{language}</span>
        <span className="tabular text-sm text-muted">
          {m.media_captions_count({ count: captions.cueCount })}
        </span>
      </p>
      <ChooseFiles
        label={m.media_captions_replace()}
        name={m.media_captions_replace_of({ language })}
        accept=".vtt,.srt"
        tone="quiet"
        isBusy={isBusy}
        onChoose={onReplace}
      />
      <Button
        tone="dangerQuiet"
        size="icon"
        aria-label={m.media_captions_delete_of({ language })}
        onClick={() => setAsking(true)}
      >
        <Trash2 aria-hidden="true" className="size-5" />
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={m.media_captions_delete_title({ language })}
          text={m.media_captions_delete_text()}
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
