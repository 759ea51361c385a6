import type { LinkComponentProps } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminTopic, ContentSort } from "../../../../../src/contract/admin/content.ts";
import { adminTopicsQuery, type ContentFilter } from "../../../lib/queries/admin/content.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { columnSort } from "../list/column-sort.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { rowMark } from "../list/use-list-keys.ts";
import { Section } from "../section.tsx";
import { Shown } from "./shown.tsx";
import { TopicForm } from "./topic-form.tsx";
import type { Column } from "../list/column.ts";

/** What people can choose to talk about. */
export function Topics({ filter }: { filter: ContentFilter }) {
  const { data, error, refetch } = useQuery(adminTopicsQuery(filter.topics ?? "position"));
  const [open, setOpen] = useState<AdminTopic | null>(null);
  const items = data?.items.map((topic) => ({ ...topic, id: topic.slug })) ?? [];
  return (
    <Section title={m.admin_topics()}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton className="h-32" /> : null}
      {data?.items.length === 0 ? <EmptyState title={m.admin_topics_none()} /> : null}
      {items.length > 0 ? (
        <DataTable caption={m.admin_topics()} items={items} columns={columns(filter, setOpen)} />
      ) : null}
      <div>
        <CsvButton name="topics" filter={{ sort: filter.topics }} />
      </div>
      {open ? <TopicForm topic={open} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

/** Chosen again, the list is in the order in which topics are offered. */
const topicWays = [
  { sort: "name", direction: "ascending" },
  { sort: "position", direction: null },
] as const;

function columns(
  filter: ContentFilter,
  setOpen: (topic: AdminTopic) => void,
): readonly Column<AdminTopic & { id: string }>[] {
  const now = filter.topics ?? "position";
  const link = (sort: ContentSort): LinkComponentProps => ({
    to: "/admin/content",
    search: { ...filter, topics: sort },
  });
  return [
    {
      header: m.admin_name(),
      cell: ({ title, slug }) => (
        <>
          <span className="font-semibold">{title}</span>
          <code className="block text-muted">{slug}</code>
        </>
      ),
      sort: columnSort({ now, ways: topicWays, link }),
    },
    { header: m.admin_prompts(), cell: ({ prompts }) => <span className="tabular">{prompts}</span> },
    { header: m.admin_state(), cell: ({ isHidden }) => <Shown isHidden={isHidden} /> },
    {
      header: m.admin_actions(),
      cell: (topic) => (
        <Button
          {...rowMark}
          tone="plain"
          size="sm"
          aria-label={m.admin_edit_of({ name: topic.title })}
          onClick={() => setOpen(topic)}
        >
          {m.admin_edit()}
        </Button>
      ),
    },
  ];
}
