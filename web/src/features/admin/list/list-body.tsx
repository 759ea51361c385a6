import type { UseQueryResult } from "@tanstack/react-query";
import type { LinkComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Page } from "../../../../../src/contract/common.ts";
import { m } from "../../../paraglide/messages.js";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Pager } from "./pager.tsx";

interface ListBodyProps<Item> {
  query: UseQueryResult<Page<Item>>;
  empty: string;
  cursor: string | undefined;
  link: (cursor: string | undefined) => LinkComponentProps;
  children: (items: readonly Item[], isOld: boolean) => ReactNode;
}

/** A page of a list in whichever state it is: coming, failed, empty, or here. */
export function ListBody<Item>({ query, empty, cursor, link, children }: ListBodyProps<Item>) {
  const { data, error, isPlaceholderData, refetch } = query;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <output className="grid gap-2">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-10" />
        <Skeleton className="h-10" />
        <Skeleton className="h-10" />
      </output>
    );
  }
  return (
    <div className="grid gap-3">
      {data.items.length === 0 ? <EmptyState title={empty} /> : children(data.items, isPlaceholderData)}
      <Pager link={link} isFirst={cursor === undefined} next={data.nextCursor} />
    </div>
  );
}
