import type { LinkComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface Column<Item> {
  header: string;
  cell: (item: Item) => ReactNode;
  /** Left out where the screen is narrow. */
  isExtra?: boolean;
  /** The way the list is sorted by this column now, if it is, and the list that choosing the column leads to. */
  sort?: ColumnSort | undefined;
}

export interface ColumnSort {
  direction: "ascending" | "descending" | null;
  link: LinkComponentProps;
}
