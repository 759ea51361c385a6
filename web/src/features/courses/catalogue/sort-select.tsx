import type { CoursesFilter } from "../../../lib/queries/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { sortName } from "./facet-names.ts";

type Sort = NonNullable<CoursesFilter["sort"]>;

const sorts: readonly Sort[] = ["popular", "rating", "newest", "price_low", "price_high"];

interface SortSelectProps {
  filter: CoursesFilter;
  onChange: (sort: Sort | undefined) => void;
}

/** The order of the cards; the best match is one only where words were searched. */
export function SortSelect({ filter, onChange }: SortSelectProps) {
  const shown: readonly Sort[] = filter.q === undefined ? sorts : ["relevance", ...sorts];
  const usual: Sort = filter.q === undefined ? "popular" : "relevance";
  const chosen = shown.find((sort) => sort === filter.sort) ?? usual;
  return (
    <Field label={m.courses_sort()} className="max-sm:flex-1">
      {(control) => (
        <Select
          {...control}
          value={chosen}
          onChange={({ target }) => {
            const sort = shown.find((value) => value === target.value);
            onChange(sort === usual ? undefined : sort);
          }}
        >
          {shown.map((sort) => (
            <option key={sort} value={sort}>
              {sortName(sort)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
