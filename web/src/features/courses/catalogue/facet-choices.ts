export interface FacetChoice<Value extends string> {
  value: Value;
  label: string;
  count: number;
}

/** The choices of one filter with how many courses there would be; one without a course is a choice too. */
export function facetChoices<Value extends string>(options: {
  values: readonly Value[];
  counts: readonly { value: string; count: number }[];
  name: (value: Value) => string;
}): FacetChoice<Value>[] {
  const counts = new Map(options.counts.map(({ value, count }) => [value, count]));
  return options.values.map((value) => ({
    value,
    label: options.name(value),
    count: counts.get(value) ?? 0,
  }));
}

/** The values the server counted, with the chosen one even when nothing is left of it. */
export function countedValues(
  counts: readonly { value: string }[],
  chosen: string | undefined,
): readonly string[] {
  const values = counts.map(({ value }) => value);
  return chosen === undefined || values.includes(chosen) ? values : [...values, chosen];
}
