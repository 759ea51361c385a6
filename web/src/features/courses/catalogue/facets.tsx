import type { CourseFacets } from "../../../../../src/contract/courses/catalogue.ts";
import { languageName } from "../../../lib/places/names.ts";
import type { CoursesFilter } from "../../../lib/queries/courses.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { chosenFilters } from "./chosen-filters.ts";
import { FacetGroup } from "./facet-group.tsx";
import { countedValues, facetChoices } from "./facet-choices.ts";
import { durationName, durations, levels, priceName, prices, ratingName, ratings } from "./facet-names.ts";

export interface FacetsProps {
  facets: CourseFacets | undefined;
  filter: CoursesFilter;
  onChange: (changes: CoursesFilter) => void;
  onClear: () => void;
}

/** Every filter, with how many courses there would be beside each choice. */
export function Facets({ facets, filter, onChange, onClear }: FacetsProps) {
  if (!facets) return <Skeleton className="h-96" />;
  const categoryNames = new Map(facets.category.map(({ value, name }) => [value, name]));
  return (
    <div className="grid gap-6">
      {chosenFilters(filter) > 0 ? (
        <Button tone="quiet" size="sm" className="-ms-3.5 justify-self-start" onClick={onClear}>
          {m.courses_filters_clear()}
        </Button>
      ) : null}
      <FacetGroup
        legend={m.courses_level()}
        value={filter.level}
        choices={facetChoices({ counts: facets.level, name: levelName, values: levels })}
        onChange={(level) => onChange({ level })}
      />
      <FacetGroup
        legend={m.courses_price()}
        value={filter.price}
        choices={facetChoices({ counts: facets.price, name: priceName, values: prices })}
        onChange={(price) => onChange({ price })}
      />
      <FacetGroup
        legend={m.courses_category()}
        value={filter.category}
        choices={facetChoices({
          values: countedValues(facets.category, filter.category),
          counts: facets.category,
          name: (slug) => categoryNames.get(slug) ?? slug,
        })}
        onChange={(category) => onChange({ category })}
      />
      <FacetGroup
        legend={m.courses_rating()}
        value={filter.rating}
        choices={facetChoices({ counts: facets.rating, name: ratingName, values: ratings })}
        onChange={(rating) => onChange({ rating })}
      />
      <FacetGroup
        legend={m.courses_duration()}
        value={filter.duration}
        choices={facetChoices({ counts: facets.duration, name: durationName, values: durations })}
        onChange={(duration) => onChange({ duration })}
      />
      <FacetGroup
        legend={m.courses_language()}
        value={filter.language}
        choices={facetChoices({
          values: countedValues(facets.language, filter.language),
          counts: facets.language,
          name: languageName,
        })}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
}
