import { useInfiniteQuery } from "@tanstack/react-query";
import { usePageDescription } from "../../../lib/page-description.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { catalogueQuery } from "../../../lib/queries/courses.ts";
import type { CoursesFilter } from "../../../lib/queries/courses.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { CatalogueList } from "./catalogue-list.tsx";
import { Facets } from "./facets.tsx";
import { FiltersDialog } from "./filters-dialog.tsx";
import { GoOnLearning } from "./go-on-learning.tsx";
import { SearchField } from "./search-field.tsx";
import { SortSelect } from "./sort-select.tsx";

export interface CatalogueProps {
  filter: CoursesFilter;
  /** A choice is a step that Back takes back, and so is the beginning of a search; typing on replaces the address. */
  onChange: (filter: CoursesFilter, options: { replace: boolean }) => void;
}

export function CataloguePage({ filter, onChange }: CatalogueProps) {
  const courses = useInfiniteQuery(catalogueQuery(filter));
  const isSignedIn = useAccount() !== null;
  usePageTitle(m.courses_title());
  usePageDescription(m.courses_description());
  const first = courses.data?.pages[0];
  const narrow = (changes: CoursesFilter) => onChange({ ...filter, ...changes }, { replace: false });
  const clear = () => onChange(filter.sort ? { sort: filter.sort } : {}, { replace: false });

  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <header className="grid gap-2">
        <h1 className="text-2xl sm:text-3xl">{m.courses_title()}</h1>
        <p className="text-muted">{m.courses_lead()}</p>
      </header>
      {isSignedIn ? <GoOnLearning /> : null}
      <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <aside aria-label={m.courses_filters()} className="max-lg:hidden">
          <Facets facets={first?.facets} filter={filter} onChange={narrow} onClear={clear} />
        </aside>
        <div className="grid min-w-0 gap-5">
          <div className="flex flex-wrap items-end gap-3">
            <SearchField
              value={filter.q ?? ""}
              onSearch={(q) =>
                onChange({ ...filter, q: q === "" ? undefined : q }, { replace: filter.q !== undefined })
              }
            />
            <FiltersDialog
              facets={first?.facets}
              total={first?.total}
              filter={filter}
              onChange={narrow}
              onClear={clear}
            />
            <SortSelect filter={filter} onChange={(sort) => narrow({ sort })} />
          </div>
          <CatalogueList courses={courses} filter={filter} onClear={clear} />
        </div>
      </div>
    </div>
  );
}
