import { VideoOff } from "lucide-react";
import { asProblem } from "../../../../lib/api/problem.ts";
import { problemText } from "../../../../lib/text/problem-text.ts";
import { m } from "../../../../paraglide/messages.js";
import { Button } from "../../../../ui/button.tsx";
import { CopyButton } from "../../../../ui/copy-button.tsx";

/** In the place of the picture: why this video is not played. */
export function RefusedVideo({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = asProblem(error);
  return (
    <div
      role="alert"
      className="grid aspect-video min-h-56 w-full place-content-center justify-items-center gap-3 rounded-card border border-line bg-sunken p-5 text-center max-sm:aspect-auto"
    >
      <VideoOff aria-hidden="true" className="size-10 text-muted" />
      <p className="max-w-sm">{problemText(problem)}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button tone="plain" size="sm" onClick={onRetry}>
          {m.try_again()}
        </Button>
        {problem.requestId ? <CopyButton label={m.copy_request_id()} text={problem.requestId} /> : null}
      </div>
    </div>
  );
}
