import { useEffect, useEffectEvent, useRef, useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";

const pauseMs = 300;

/** Searches as one types, after a short pause; Enter does not wait. Back and Forward fill it too. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const [text, setText] = useState(value);
  const asked = useRef(value);

  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);

  function ask(typed: string): void {
    const words = typed.trim();
    if (words === asked.current) return;
    asked.current = words;
    onSearch(words);
  }

  const askAfterPause = useEffectEvent(ask);
  useEffect(() => {
    const timer = setTimeout(() => askAfterPause(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <search className="min-w-0 flex-1 basis-64">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <Field label={m.courses_search()}>
          {(control) => (
            <Input
              {...control}
              type="search"
              enterKeyHint="search"
              maxLength={100}
              placeholder={m.courses_search_hint()}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      </form>
    </search>
  );
}
