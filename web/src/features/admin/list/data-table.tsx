import { Link } from "@tanstack/react-router";
import { ArrowDown } from "lucide-react";
import { classNames } from "../../../ui/class-names.ts";
import type { Column } from "./column.ts";

interface DataTableProps<Item> {
  caption: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  /** Shown while the next page is on its way. */
  isOld?: boolean;
}

const cellLook = "px-3 py-2 text-start align-top first:ps-4 last:pe-4";
const extra = "max-lg:hidden";

/** Rows of one kind. Wider than the screen, it scrolls by itself and not the page. */
export function DataTable<Item extends { id: string }>(props: DataTableProps<Item>) {
  return (
    <section
      aria-label={props.caption}
      // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classNames(
        "scroll-shadows overflow-x-auto rounded-control border border-line",
        props.isOld && "opacity-60",
      )}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="border-b border-line bg-sunken">
          <tr>
            {props.columns.map(({ header, sort, isExtra }) => (
              <th
                key={header}
                scope="col"
                aria-sort={sort?.direction ?? undefined}
                className={classNames(cellLook, "whitespace-nowrap font-semibold", isExtra && extra)}
              >
                {sort ? (
                  <Link
                    {...sort.link}
                    className={classNames(
                      "inline-flex items-center gap-1 underline-offset-4 hover:underline",
                      sort.direction === null && "text-teal",
                    )}
                  >
                    {header}
                    <ArrowDown
                      aria-hidden="true"
                      className={classNames(
                        "size-4",
                        sort.direction === null && "opacity-35",
                        sort.direction === "ascending" && "rotate-180",
                      )}
                    />
                  </Link>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {props.items.map((item) => (
            <tr key={item.id} className="focus-within:bg-teal-soft hover:bg-sunken">
              {props.columns.map(({ header, cell, isExtra }) => (
                <td key={header} className={classNames(cellLook, isExtra && extra)}>
                  {cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
