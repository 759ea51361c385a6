import type { LinkComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface Column<Item> {
  header: string;
  cell: (item: Item) => ReactNode;
  /** Left out where the screen is narrow. */
  isExtra?: boolean;
  /** The list by this column, and whether it is that now. */
  sort?: { isOn: boolean; link: LinkComponentProps } | undefined;
}
