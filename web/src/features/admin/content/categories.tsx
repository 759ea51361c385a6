import type { LinkComponentProps } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Category, ContentSort } from "../../../../../src/contract/admin/content.ts";
import { adminCategoriesQuery, type ContentFilter } from "../../../lib/queries/admin/content.ts";
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
import { CategoryDelete } from "./category-delete.tsx";
import { CategoryForm } from "./category-form.tsx";
import { Shown } from "./shown.tsx";
import type { Column } from "../list/column.ts";

type Open = { what: "new" } | { what: "edit" | "delete"; category: Category };

/** The categories that courses are sorted into. */
export function Categories({ filter }: { filter: ContentFilter }) {
  const { data, error, refetch } = useQuery(adminCategoriesQuery(filter.categories ?? "position"));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={m.admin_categories()}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton className="h-32" /> : null}
      {data?.items.length === 0 ? <EmptyState title={m.admin_categories_none()} /> : null}
      {data && data.items.length > 0 ? (
        <DataTable caption={m.admin_categories()} items={data.items} columns={columns(filter, setOpen)} />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button tone="plain" size="sm" onClick={() => setOpen({ what: "new" })}>
          {m.admin_category_new()}
        </Button>
        <CsvButton name="categories" filter={{ sort: filter.categories }} />
      </div>
      {open?.what === "new" ? <CategoryForm category={null} onClose={close} /> : null}
      {open?.what === "edit" ? <CategoryForm category={open.category} onClose={close} /> : null}
      {open?.what === "delete" ? <CategoryDelete category={open.category} onClose={close} /> : null}
    </Section>
  );
}

function columns(filter: ContentFilter, setOpen: (open: Open) => void): readonly Column<Category>[] {
  const now = filter.categories ?? "position";
  const link = (sort: ContentSort): LinkComponentProps => ({
    to: "/admin/content",
    search: { ...filter, categories: sort },
  });
  return [
    {
      header: m.admin_name(),
      cell: ({ name, slug }) => (
        <>
          <span className="font-semibold">{name}</span>
          <code className="block text-muted">{slug}</code>
        </>
      ),
      sort: columnSort({ now, ways: [{ sort: "name", direction: "ascending" }], link }),
    },
    {
      header: m.admin_position(),
      cell: ({ position }) => <span className="tabular">{position}</span>,
      sort: columnSort({ now, ways: [{ sort: "position", direction: "ascending" }], link }),
    },
    { header: m.admin_state(), cell: ({ isHidden }) => <Shown isHidden={isHidden} /> },
    {
      header: m.admin_actions(),
      cell: (category) => (
        <span className="flex gap-1">
          <Button
            {...rowMark}
            tone="plain"
            size="sm"
            aria-label={m.admin_edit_of({ name: category.name })}
            onClick={() => setOpen({ what: "edit", category })}
          >
            {m.admin_edit()}
          </Button>
          <Button
            tone="dangerQuiet"
            size="sm"
            aria-label={m.admin_delete_of({ name: category.name })}
            onClick={() => setOpen({ what: "delete", category })}
          >
            {m.admin_delete()}
          </Button>
        </span>
      ),
    },
  ];
}
