import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import type { MatchLevel } from "../../../../src/contract/realtime/match.ts";
import { promptsQuery } from "../../lib/queries/practice.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";

/** Questions to read while waiting, so that the first sentence of the call is ready. */
export function PromptCards({ level, topic }: { level: MatchLevel; topic: string | undefined }) {
  const { data } = useQuery(promptsQuery({ topic, level: level === "all" ? undefined : level }));
  const [index, setIndex] = useState(0);
  const prompts = data?.items ?? [];
  const prompt = prompts[index % Math.max(1, prompts.length)];
  const step = (by: number) => setIndex((index + by + prompts.length) % prompts.length);
  return (
    <section aria-label={m.prompts_meanwhile()} className="grid gap-3">
      <p className="text-center text-sm text-muted">{m.prompts_meanwhile()}</p>
      <div className="grid min-h-40 content-center rounded-card border border-line bg-surface p-6 text-center shadow-soft">
        <p
          key={prompt?.id}
          aria-live="polite"
          lang="en"
          className="animate-rise text-xl font-semibold text-balance"
        >
          {prompt?.text ?? m.prompt_fallback()}
        </p>
      </div>
      {prompts.length > 1 ? (
        <div className="flex justify-center gap-3">
          <Button tone="quiet" size="icon" aria-label={m.prompt_previous()} onClick={() => step(-1)}>
            <ArrowLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
          </Button>
          <Button tone="quiet" size="icon" aria-label={m.prompt_next()} onClick={() => step(1)}>
            <ArrowRight aria-hidden="true" className="size-5 rtl:rotate-180" />
          </Button>
        </div>
      ) : null}
    </section>
  );
}
