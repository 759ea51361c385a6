import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { topicsQuery } from "../../lib/queries/practice.ts";
import { topicName } from "../../lib/text/topic-name.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ToggleChips } from "../../ui/toggle-chips.tsx";
import type { StepProps } from "./step-props.ts";

export function TopicsStep({ me, isSaving, onSave }: StepProps) {
  const topics = useQuery(topicsQuery);
  const [chosen, setChosen] = useState<string[]>(me.topics);
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ topics: chosen });
      }}
    >
      <header className="grid gap-2">
        <h1 className="text-3xl">{m.welcome_topics_title()}</h1>
        <p className="text-muted">{m.welcome_topics_lead()}</p>
      </header>
      {topics.isPending ? <Skeleton className="h-40" /> : null}
      {topics.error ? <ProblemNotice error={topics.error} onRetry={() => void topics.refetch()} /> : null}
      {topics.data ? (
        <ToggleChips
          legend={m.topics()}
          hideLegend
          max={12}
          values={chosen}
          onChange={setChosen}
          chips={topics.data.items.map((topic) => ({ value: topic.slug, label: topicName(topic) }))}
        />
      ) : null}
      <Button type="submit" size="lg" isBusy={isSaving}>
        {chosen.length === 0 ? m.skip() : m.finish()}
      </Button>
    </form>
  );
}
