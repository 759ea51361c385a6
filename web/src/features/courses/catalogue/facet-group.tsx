import { useId } from "react";
import { m } from "../../../paraglide/messages.js";
import type { FacetChoice } from "./facet-choices.ts";

interface FacetGroupProps<Value extends string> {
  legend: string;
  value: Value | undefined;
  choices: readonly FacetChoice<Value>[];
  onChange: (value: Value | undefined) => void;
}

const row =
  "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-sunken has-focus-visible:outline-[2.5px] has-focus-visible:outline-teal";

/** One filter: native radio buttons with a count beside each choice. */
export function FacetGroup<Value extends string>({
  legend,
  value,
  choices,
  onChange,
}: FacetGroupProps<Value>) {
  const name = useId();
  if (choices.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="-mx-2 grid">
        <label className={row}>
          <input
            type="radio"
            name={name}
            className="size-4 accent-teal"
            checked={value === undefined}
            onChange={() => onChange(undefined)}
          />
          {m.courses_any()}
        </label>
        {choices.map((choice) => (
          <label key={choice.value} className={`${row} has-checked:bg-teal-soft has-checked:font-semibold`}>
            <input
              type="radio"
              name={name}
              className="size-4 accent-teal"
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span className="min-w-0 flex-1">{choice.label} </span>
            <span className="tabular text-sm font-normal text-muted">{choice.count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
