import { Check } from "lucide-react";

export interface Chip<Value extends string> {
  value: Value;
  label: string;
}

interface ToggleChipsProps<Value extends string> {
  legend: string;
  hideLegend?: boolean;
  chips: readonly Chip<Value>[];
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  max?: number;
}

/** Any number of a few things, as chips over native checkboxes. */
export function ToggleChips<Value extends string>(props: ToggleChipsProps<Value>) {
  const isFull = props.max !== undefined && props.values.length >= props.max;
  return (
    <fieldset>
      <legend className={props.hideLegend ? "sr-only" : "mb-2 font-semibold"}>{props.legend}</legend>
      <div className="flex flex-wrap gap-2">
        {props.chips.map(({ value, label }) => {
          const isChosen = props.values.includes(value);
          return (
            <label
              key={value}
              className="inline-flex min-h-10 cursor-pointer items-center gap-1.5 rounded-full border border-control bg-surface px-4 text-base hover:bg-sunken has-checked:border-teal has-checked:bg-teal-soft has-disabled:opacity-55 has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-teal"
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() =>
                  props.onChange(
                    isChosen ? props.values.filter((other) => other !== value) : [...props.values, value],
                  )
                }
              />
              {isChosen ? <Check aria-hidden="true" className="size-4 text-teal" /> : null}
              {label}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
