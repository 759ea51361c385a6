import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

interface ConflictViewProps {
  theirs: ReactNode;
  mine: ReactNode;
  isBusy: boolean;
  error: unknown;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two versions of the same words, side by side; one of them is chosen, and until then nothing is lost. */
export function ConflictView(props: ConflictViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="conflict" className="grid gap-4">
      <div className="grid gap-1 rounded-control bg-warning-soft px-4 py-3">
        <h2 id="conflict" ref={heading} tabIndex={-1} className="text-lg outline-none">
          {m.studio_conflict_title()}
        </h2>
        <p>{m.studio_conflict_text()}</p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Version title={m.studio_conflict_mine()}>{props.mine}</Version>
        <Version title={m.studio_conflict_theirs()}>{props.theirs}</Version>
      </div>
      {props.error ? <ProblemNotice error={props.error} kept={m.form_kept()} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button isBusy={props.isBusy} onClick={props.onKeepMine}>
          {m.studio_conflict_keep()}
        </Button>
        <Button tone="plain" onClick={props.onTakeTheirs}>
          {m.studio_conflict_take()}
        </Button>
      </div>
    </section>
  );
}

function Version({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      // A part that scrolls has to be reachable by keyboard (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="grid max-h-[60dvh] min-w-0 content-start gap-3 overflow-y-auto rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <h3 className="text-base text-muted">{title}</h3>
      {children}
    </section>
  );
}
