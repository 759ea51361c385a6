import { Star } from "lucide-react";
import { useId } from "react";
import { m } from "../paraglide/messages.js";
import { classNames } from "./class-names.ts";

const values = [1, 2, 3, 4, 5] as const;

interface StarsProps {
  legend: string;
  value: number | null;
  onChange: (value: number) => void;
  words: (value: number) => string;
}

/** One to five stars over native radio buttons, with the meaning of the choice in words below. */
export function Stars({ legend, value, onChange, words }: StarsProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="flex gap-1">
        {values.map((stars) => (
          <label
            key={stars}
            className="grid size-12 cursor-pointer place-items-center rounded-control hover:bg-sunken has-focus-visible:outline-[2.5px] has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === stars}
              onChange={() => onChange(stars)}
              aria-label={m.stars_count({ count: stars })}
            />
            <Star
              aria-hidden="true"
              className={classNames(
                "size-8 transition-colors",
                value !== null && stars <= value ? "fill-warning text-warning" : "text-control",
              )}
            />
          </label>
        ))}
      </div>
      <p className="min-h-6 text-sm text-muted">{value === null ? "" : words(value)}</p>
    </fieldset>
  );
}
