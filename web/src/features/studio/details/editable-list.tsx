import { Plus, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button, buttonLook } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";

interface EditableListProps {
  legend: string;
  hint: string;
  add: string;
  values: readonly string[];
  max: number;
  maxLength: number;
  errorOf: (index: number) => string | undefined;
  onChange: (values: string[]) => void;
}

/** Short lines of text. Enter begins a new one, Backspace takes an empty one away, Alt with an arrow moves one. */
export function EditableList(props: EditableListProps) {
  const { values, max, onChange } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const focusAt = useRef<number | null>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelectorAll("input")[focusAt.current]?.focus();
    focusAt.current = null;
  });

  function addAt(index: number): void {
    if (values.length >= max) return;
    onChange(values.toSpliced(index, 0, ""));
    focusAt.current = index;
  }

  function removeAt(index: number): void {
    onChange(values.toSpliced(index, 1));
    focusAt.current = Math.max(0, index - 1);
  }

  function move(index: number, by: -1 | 1): void {
    const moved = values[index];
    const to = index + by;
    if (moved === undefined || to < 0 || to >= values.length) return;
    onChange(values.toSpliced(index, 1).toSpliced(to, 0, moved));
    focusAt.current = to;
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>, index: number): void {
    const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (event.key === "Enter" && !event.nativeEvent.isComposing) addAt(index + 1);
    else if (event.key === "Backspace" && values[index] === "") removeAt(index);
    else if (isArrow && event.altKey) move(index, event.key === "ArrowUp" ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <fieldset aria-describedby={`${id}-hint`} className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{props.legend}</legend>
      <ul ref={list} className="grid gap-2 empty:hidden">
        {values.map((value, index) => {
          const error = props.errorOf(index);
          return (
            <li key={index} className="grid gap-1">
              <div className="flex items-center gap-1">
                <Input
                  aria-label={m.studio_list_item({ list: props.legend, number: index + 1 })}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${id}-${index}` : undefined}
                  value={value}
                  maxLength={props.maxLength}
                  onChange={({ target }) => onChange(values.with(index, target.value))}
                  onKeyDown={(event) => pressed(event, index)}
                />
                <button
                  type="button"
                  aria-label={m.studio_list_remove({ list: props.legend, number: index + 1 })}
                  className={buttonLook({ tone: "quiet", size: "icon" })}
                  onClick={() => removeAt(index)}
                >
                  <X aria-hidden="true" className="size-5" />
                </button>
              </div>
              {error ? (
                <p id={`${id}-${index}`} className="text-sm text-danger">
                  {error}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Button
        tone="plain"
        size="sm"
        className="justify-self-start"
        aria-disabled={values.length >= max || undefined}
        onClick={() => addAt(values.length)}
      >
        <Plus aria-hidden="true" className="size-4" />
        {props.add}
      </Button>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {props.hint}
      </p>
    </fieldset>
  );
}
