import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { WatchWord } from "../../../../../src/contract/admin/watch-words.ts";
import { allLanguages, languageName } from "../../../lib/places/names.ts";
import { watchWordsQuery } from "../../../lib/queries/admin/watch-words.ts";
import { m } from "../../../paraglide/messages.js";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { DeleteWord } from "./delete-word.tsx";
import { NewWord } from "./new-word.tsx";
import { wordColumns } from "./word-columns.tsx";

/** English first: most reviews are in it. */
function languages() {
  const others = allLanguages().filter(({ code }) => code !== "en");
  return [{ code: "en", name: languageName("en") }, ...others].map(({ code, name }) => ({
    value: code,
    label: name,
  }));
}

/** The words that hold a review, language by language. */
export function WatchWordsPage({ language }: { language: string }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(watchWordsQuery(language));
  const [deleted, setDeleted] = useState<WatchWord | null>(null);
  return (
    <PageFrame
      title={m.admin_watch_words()}
      filters={
        <FilterSelect
          label={m.language()}
          value={language}
          choices={languages()}
          onChange={(chosen) => void navigate({ to: "/admin/watch-words", search: { language: chosen } })}
        />
      }
      actions={null}
    >
      <p className="readable text-muted">{m.admin_watch_words_lead()}</p>
      <NewWord key={language} language={language} />
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton className="h-32" /> : null}
      {data?.items.length === 0 ? <EmptyState title={m.admin_watch_words_none()} /> : null}
      {data && data.items.length > 0 ? (
        <DataTable caption={m.admin_watch_words()} items={data.items} columns={wordColumns(setDeleted)} />
      ) : null}
      {deleted ? <DeleteWord word={deleted} onClose={() => setDeleted(null)} /> : null}
    </PageFrame>
  );
}
