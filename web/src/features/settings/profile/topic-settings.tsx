import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Me } from "../../../../../src/contract/users.ts";
import { meQuery, saveProfile } from "../../../lib/queries/account.ts";
import { topicsQuery } from "../../../lib/queries/practice.ts";
import { topicName } from "../../../lib/text/topic-name.ts";
import { m } from "../../../paraglide/messages.js";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { ToggleChips } from "../../../ui/toggle-chips.tsx";

/** Favourite topics; each press is saved at once and taken back when that fails. */
export function TopicSettings({ me }: { me: Me }) {
  const queries = useQueryClient();
  const topics = useQuery(topicsQuery);
  const saving = useMutation({
    mutationFn: (chosen: string[]) => saveProfile({ topics: chosen }),
    onMutate: (chosen) => queries.setQueryData(meQuery.queryKey, { ...me, topics: chosen }),
    onError: () => queries.setQueryData(meQuery.queryKey, me),
    onSuccess: (saved) => queries.setQueryData(meQuery.queryKey, saved),
  });
  if (!topics.data) return null;
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      <ToggleChips
        legend={m.topics()}
        max={12}
        values={me.topics}
        onChange={(chosen) => saving.mutate(chosen)}
        chips={topics.data.items.map((topic) => ({ value: topic.slug, label: topicName(topic) }))}
      />
      {saving.error ? <ProblemNotice error={saving.error} /> : null}
    </section>
  );
}
