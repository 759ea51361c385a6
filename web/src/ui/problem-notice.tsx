import { CircleAlert } from "lucide-react";
import { asProblem } from "../lib/api/problem.ts";
import { problemText } from "../lib/text/problem-text.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";

interface ProblemNoticeProps {
  error: unknown;
  /** What was kept, in words, when something could have been lost. */
  kept?: string;
  onRetry?: () => void;
}

/** Says what happened, what was kept and what to do; the request id can be copied for support. */
export function ProblemNotice({ error, kept, onRetry }: ProblemNoticeProps) {
  const problem = asProblem(error);
  return (
    <div role="alert" className="flex gap-3 rounded-control border border-danger/30 bg-danger-soft px-4 py-3">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="grid min-w-0 gap-1">
        <p>{problemText(problem)}</p>
        {kept ? <p className="text-sm text-ink">{kept}</p> : null}
        <div className="flex flex-wrap items-center gap-x-3">
          {onRetry ? (
            <Button tone="quiet" size="sm" className="-ms-3.5" onClick={onRetry}>
              {m.try_again()}
            </Button>
          ) : null}
          {problem.requestId ? <CopyButton label={m.copy_request_id()} text={problem.requestId} /> : null}
        </div>
      </div>
    </div>
  );
}
