import { CloudOff, TriangleAlert } from "lucide-react";
import { useNow } from "../../../../lib/use-now.ts";
import { m } from "../../../../paraglide/messages.js";
import { Button } from "../../../../ui/button.tsx";
import type { PlaybackFailure } from "./use-engine.ts";

/** Says over the picture why nothing comes, and what happens next. */
export function FailureBar({ failure, onRetry }: { failure: PlaybackFailure; onRetry: () => void }) {
  const Icon = failure.is === "network" ? CloudOff : TriangleAlert;
  return (
    <div className="absolute inset-x-2 top-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-surface px-3.5 py-2 text-ink shadow-soft">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-warning" />
      <div className="min-w-0 flex-1 basis-40">
        <p role="alert">{sentence(failure)}</p>
        {failure.is === "network" ? <Next retryAt={failure.retryAt} /> : null}
      </div>
      {failure.is === "unsupported" ? null : (
        <Button tone="quiet" size="sm" onClick={onRetry}>
          {m.try_again()}
        </Button>
      )}
    </div>
  );
}

function Next({ retryAt }: { retryAt: number | null }) {
  const now = useNow(500);
  if (retryAt === null) return <p className="text-sm text-muted">{m.player_trying()}</p>;
  const seconds = Math.max(1, Math.ceil((retryAt - now) / 1000));
  return <p className="tabular text-sm text-muted">{m.player_tries_in({ seconds })}</p>;
}

function sentence(failure: PlaybackFailure): string {
  switch (failure.is) {
    case "network":
      return m.player_no_network();
    case "broken":
      return m.player_broken();
    case "unsupported":
      return m.player_unsupported();
  }
}
