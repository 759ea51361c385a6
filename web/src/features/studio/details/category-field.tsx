import { useQuery } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { categoriesQuery } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import type { Details, DetailsTyped } from "./details.ts";

interface CategoryFieldProps {
  form: UseFormReturn<DetailsTyped, unknown, Details>;
  current: Course["category"];
}

/** The theme of a course. The one it has stays to be chosen, also while the list has not come. */
export function CategoryField({ form, current }: CategoryFieldProps) {
  const { data } = useQuery(categoriesQuery);
  const known = data?.items ?? [];
  const isListed = current === null || known.some(({ slug }) => slug === current.slug);
  const choices = isListed ? known : [current, ...known];
  return (
    <div id="need-category" className="scroll-mt-24">
      <Field label={m.courses_category()} error={fieldMessage(form.formState.errors.category?.message)}>
        {(control) => (
          // Anew with its choices: the browser drops a value that is not in the list yet.
          <Select key={choices.length} {...control} {...form.register("category")}>
            <option value="">{m.studio_category_none()}</option>
            {choices.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
