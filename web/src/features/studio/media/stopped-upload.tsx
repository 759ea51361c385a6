import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Upload } from "../../../../../src/contract/media/upload.ts";
import { cancelUpload } from "../../../lib/queries/studio-media.ts";
import { sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Bar } from "../../../ui/bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { acceptOf, differenceOf, refusalOf } from "./file-check.ts";
import type { FileRules } from "./file-check.ts";

interface StoppedUploadProps {
  upload: Upload;
  rules: FileRules;
  /** The same file: it goes on. */
  onGoOn: (file: File) => void;
  /** Another one: what was begun is given up first. */
  onStartOver: (file: File) => void;
  onGone: () => void;
}

/** An upload that a reload, or another device, has left behind. */
export function StoppedUpload({ upload, rules, onGoOn, onStartOver, onGone }: StoppedUploadProps) {
  const [other, setOther] = useState<{ file: File; why: string; canStart: boolean } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const giveUp = useMutation({
    mutationFn: (_then: File | null) => cancelUpload(upload.id),
    onSuccess: (_nothing, then) => {
      onGone();
      if (then) onStartOver(then);
    },
  });
  const { filename: name } = upload;
  const arrivedBytes = Math.min(upload.size, upload.uploaded.length * upload.partSize);
  const percent = Math.floor((arrivedBytes / upload.size) * 100);

  function choose([file]: readonly File[]): void {
    if (!file) return;
    const difference = differenceOf(file, upload);
    if (difference === null) return onGoOn(file);
    const refusal = refusalOf(file, rules);
    setOther({ file, why: refusal ?? difference, canStart: refusal === null });
  }

  return (
    <li className="grid gap-2 rounded-control border border-line p-4">
      <p className="font-semibold wrap-anywhere">{m.media_stopped({ name, percent })}</p>
      <Bar label={m.media_sending_of({ name })} percent={percent} />
      <p className="text-sm text-muted">
        {m.media_bytes({ sent: sizeText(arrivedBytes), total: sizeText(upload.size) })}.{" "}
        {m.media_stopped_text()}
      </p>
      {other ? (
        <p role="alert" className="text-sm text-danger wrap-anywhere">
          {other.why}
        </p>
      ) : null}
      {giveUp.error && !isAsking ? <ProblemNotice error={giveUp.error} /> : null}
      <div className="flex flex-wrap gap-2">
        <ChooseFiles
          label={m.media_stopped_choose()}
          accept={acceptOf(rules.extensions)}
          tone={other ? "plain" : "primary"}
          onChoose={choose}
        />
        {other?.canStart ? (
          <Button tone="plain" size="sm" isBusy={giveUp.isPending} onClick={() => giveUp.mutate(other.file)}>
            {m.media_start_over({ name: other.file.name })}
          </Button>
        ) : null}
        <Button tone="dangerQuiet" size="sm" onClick={() => setAsking(true)}>
          {m.media_cancel_yes()}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={m.media_cancel_title()}
          text={m.media_cancel_text({ sent: sizeText(arrivedBytes), name })}
          confirm={m.media_cancel_yes()}
          isBusy={giveUp.isPending}
          error={giveUp.error}
          onConfirm={() => giveUp.mutate(null)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
