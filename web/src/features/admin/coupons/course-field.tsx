import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { adminCoursesQuery } from "../../../lib/queries/admin/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { Input, Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";

interface CourseFieldProps {
  /** The course's id; empty for every course. */
  value: string;
  onChange: (courseId: string) => void;
}

/** Every course, or one of those that some words find. */
export function CourseField({ value, onChange }: CourseFieldProps) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<{ id: string; title: string } | null>(null);
  const q = useDeferredValue(words.trim());
  const { data } = useQuery({ ...adminCoursesQuery({ q, status: "published" }), enabled: q.length >= 2 });
  const found = q.length >= 2 ? (data?.items ?? []) : [];
  const choices = chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <Field label={m.admin_coupons_find_course()}>
        {(control) => (
          <Input
            {...control}
            type="search"
            maxLength={100}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            // Enter belongs to the search here, not to the form around it.
            onKeyDown={(event) => (event.key === "Enter" ? event.preventDefault() : undefined)}
          />
        )}
      </Field>
      <Field label={m.admin_coupons_for()}>
        {(control) => (
          <Select
            {...control}
            value={value}
            onChange={({ target }) => {
              setChosen(choices.find(({ id }) => id === target.value) ?? null);
              onChange(target.value);
            }}
          >
            <option value="">{m.admin_coupons_for_all()}</option>
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
