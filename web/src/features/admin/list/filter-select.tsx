import { Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";

interface FilterSelectProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: string }[];
  /** The name of "not narrowed down"; without it one of the choices is always on. */
  any?: string;
  onChange: (value: Value | undefined) => void;
}

/** Narrows a list down by one of a few values. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  return (
    <Field label={props.label} className="gap-0.5 text-sm max-sm:flex-1 max-sm:basis-28">
      {(control) => (
        <Select
          {...control}
          className="min-h-10 text-sm"
          value={props.value ?? ""}
          onChange={({ target }) =>
            props.onChange(props.choices.find(({ value }) => value === target.value)?.value)
          }
        >
          {props.any === undefined ? null : <option value="">{props.any}</option>}
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
