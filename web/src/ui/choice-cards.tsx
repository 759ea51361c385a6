import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** A few words in English, whatever language is shown. */
  example?: string;
  description?: string;
  picture?: ReactNode;
}

interface ChoiceCardsProps<Value extends string> {
  legend: string;
  hideLegend?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
  className?: string;
}

/** One choice of a few, as cards: native radio buttons, so arrow keys and screen readers work as expected. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend className={props.hideLegend ? "sr-only" : "mb-2 font-semibold"}>{props.legend}</legend>
      <div className={classNames("grid gap-2.5", props.className)}>
        {props.choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control border border-control bg-surface px-4 py-2.5 hover:bg-sunken has-checked:border-teal has-checked:bg-teal-soft has-checked:shadow-[inset_0_0_0_1px_var(--teal)] has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
              className="sr-only"
            />
            {choice.picture}
            <span className="min-w-0">
              <span className="block font-semibold">{choice.label}</span>
              {choice.example ? (
                <span lang="en" className="block text-sm">
                  {choice.example}
                </span>
              ) : null}
              {choice.description ? (
                <span className="block text-sm text-muted">{choice.description}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      {props.error ? (
        <p id={`${name}-error`} className="mt-1.5 text-sm text-danger">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}
