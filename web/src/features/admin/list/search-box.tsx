import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";

interface SearchBoxProps {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches on Enter; emptied, it shows everything again. Give it the value as `key`, so that Back fills it too. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value);
  return (
    <search className="w-full sm:w-64">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Field label={label} className="gap-0.5 text-sm">
          {(control) => (
            <Input
              {...control}
              type="search"
              enterKeyHint="search"
              maxLength={100}
              className="min-h-10 text-sm"
              placeholder={m.admin_search_hint()}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                if (target.value === "" && value !== "") onSearch("");
              }}
            />
          )}
        </Field>
      </form>
    </search>
  );
}
