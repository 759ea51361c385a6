import type { ReviewsFilter } from "../../../lib/queries/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";

const sorts = ["newest", "highest", "lowest"] as const;
const sortNames: Readonly<Record<ReviewsFilter["sort"], () => string>> = {
  newest: m.reviews_sort_newest,
  highest: m.reviews_sort_highest,
  lowest: m.reviews_sort_lowest,
};

interface ReviewFiltersProps {
  filter: ReviewsFilter;
  onChange: (filter: ReviewsFilter) => void;
}

export function ReviewFilters({ filter, onChange }: ReviewFiltersProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Field label={m.courses_sort()} className="max-sm:flex-1">
        {(control) => (
          <Select
            {...control}
            value={filter.sort}
            onChange={({ target }) =>
              onChange({ ...filter, sort: sorts.find((sort) => sort === target.value) ?? "newest" })
            }
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {sortNames[sort]()}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={m.reviews_filter()} className="max-sm:flex-1">
        {(control) => (
          <Select
            {...control}
            value={filter.rating ?? ""}
            onChange={({ target }) =>
              onChange({ ...filter, rating: target.value === "" ? null : Number(target.value) })
            }
          >
            <option value="">{m.reviews_all()}</option>
            {[5, 4, 3, 2, 1].map((stars) => (
              <option key={stars} value={stars}>
                {m.stars_count({ count: stars })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
