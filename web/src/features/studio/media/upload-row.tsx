import { Pause, Play, RotateCw, X } from "lucide-react";
import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Bar } from "../../../ui/bar.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { desk } from "../uploads/desk.ts";
import { isOver, isRunning, percentOf } from "../uploads/desk-entry.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";
import { progressTexts, stateText } from "./entry-text.ts";

/** Below that, beginning again costs next to nothing. */
const muchBytes = 20_000_000;

/** A file on its way, with what can be done about it. */
export function UploadRow({ entry }: { entry: DeskEntry }) {
  const { key, file, state } = entry;
  const { name } = file;
  const [isAsking, setAsking] = useState(false);
  const cancelling = useMutation({ mutationFn: () => desk.cancel(key) });
  const cancel = () =>
    entry.sentBytes >= muchBytes && !isOver(entry) ? setAsking(true) : cancelling.mutate();
  const isWorthWatching = state.is !== "sending";
  return (
    <li className="grid gap-2 rounded-control border border-line p-4">
      <p className="font-semibold wrap-anywhere">{name}</p>
      <Bar label={m.media_sending_of({ name })} percent={percentOf(entry)} />
      <p className="tabular flex flex-wrap gap-x-3 text-sm text-muted">
        {progressTexts(entry).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      {/* Read out when it changes; the numbers above change too often for that. */}
      <p aria-live="polite" className={lookOf(entry)}>
        <span className={isWorthWatching ? undefined : "sr-only"}>{stateText(entry)}</span>
        {state.is === "failed" && entry.sentBytes > 0 && !isOver(entry) ? <> {m.media_kept()}</> : null}
      </p>
      <div className="-ms-3.5 flex flex-wrap gap-x-1">
        {state.is === "paused" ? (
          <Button
            tone="quiet"
            size="sm"
            aria-label={m.media_go_on_of({ name })}
            onClick={() => desk.goOn(key)}
          >
            <Play aria-hidden="true" className="size-4" />
            {m.media_go_on()}
          </Button>
        ) : null}
        {state.is === "failed" && !isOver(entry) ? (
          <Button
            tone="quiet"
            size="sm"
            aria-label={m.media_retry_of({ name })}
            onClick={() => desk.goOn(key)}
          >
            <RotateCw aria-hidden="true" className="size-4" />
            {m.try_again()}
          </Button>
        ) : null}
        {isRunning(entry) && state.is !== "finishing" ? (
          <Button
            tone="quiet"
            size="sm"
            aria-label={m.media_pause_of({ name })}
            onClick={() => desk.pause(key)}
          >
            <Pause aria-hidden="true" className="size-4" />
            {m.media_pause()}
          </Button>
        ) : null}
        {state.is === "finishing" ? null : (
          <Button
            tone="dangerQuiet"
            size="sm"
            aria-label={isOver(entry) ? m.media_remove_of({ name }) : m.media_cancel_of({ name })}
            isBusy={cancelling.isPending}
            onClick={cancel}
          >
            <X aria-hidden="true" className="size-4" />
            {isOver(entry) ? m.remove() : m.media_cancel()}
          </Button>
        )}
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={m.media_cancel_title()}
          text={m.media_cancel_text({ sent: sizeText(entry.sentBytes), name })}
          confirm={m.media_cancel_yes()}
          isBusy={cancelling.isPending}
          error={cancelling.error}
          onConfirm={() => cancelling.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}

function lookOf({ state }: DeskEntry): string {
  if (state.is === "failed") return "text-sm text-danger";
  return state.is === "offline" || state.is === "retrying" ? "text-sm text-warning" : "text-sm text-muted";
}
