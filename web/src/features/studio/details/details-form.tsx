import { Controller } from "react-hook-form";
import { levels } from "../../../../../src/contract/common.ts";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { allLanguages } from "../../../lib/places/names.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input, Select, TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { LeaveGuard } from "../leave-guard.tsx";
import { useFocusHash } from "../use-focus-hash.ts";
import { CategoryField } from "./category-field.tsx";
import { detailsOf } from "./details.ts";
import { DetailsConflict } from "./details-conflict.tsx";
import { EditableList } from "./editable-list.tsx";
import { listSettings } from "./list-settings.ts";
import { PriceFields } from "./price-fields.tsx";
import { useDetails } from "./use-details.ts";

/** All that is said about a course; saved by its button, and never over somebody else's words unseen. */
export function DetailsForm({ course }: { course: Course }) {
  const { form, conflict, problem, isSaving, save, keepMine, takeTheirs } = useDetails(course);
  const { errors, isDirty } = form.formState;
  useFocusHash();
  const isUnsaved = isDirty || conflict !== null;
  const guard = <LeaveGuard isUnsaved={isUnsaved} wouldLose={() => isUnsaved} />;
  if (conflict) {
    return (
      <>
        {guard}
        <DetailsConflict
          mine={conflict.mine}
          theirs={detailsOf(conflict.theirs)}
          isBusy={isSaving}
          error={problem}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      </>
    );
  }
  const isAddressFixed = course.publishedAt !== null;
  const slugError = errors.slug?.type === "slug_taken" ? m.problem_slug_taken() : undefined;
  return (
    <form onSubmit={save} noValidate className="grid max-w-[640px] gap-6">
      {guard}
      <Field label={m.studio_field_title()} error={fieldMessage(errors.title?.message)}>
        {(control) => <Input {...control} {...form.register("title")} maxLength={100} autoComplete="off" />}
      </Field>
      <Field
        label={m.studio_field_slug()}
        hint={isAddressFixed ? m.studio_field_slug_fixed() : m.studio_field_slug_hint()}
        error={slugError ?? fieldMessage(errors.slug?.message)}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("slug")}
            readOnly={isAddressFixed}
            maxLength={80}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <div id="need-summary" className="scroll-mt-24">
        <Field
          label={m.studio_field_summary()}
          hint={m.studio_field_summary_hint()}
          error={fieldMessage(errors.summary?.message)}
        >
          {(control) => (
            <TextArea
              {...control}
              {...form.register("summary")}
              rows={2}
              maxLength={200}
              className="min-h-20"
            />
          )}
        </Field>
      </div>
      <div id="need-description" className="scroll-mt-24">
        <Field
          label={m.studio_field_description()}
          hint={m.studio_field_description_hint()}
          error={fieldMessage(errors.description?.message)}
        >
          {(control) => <TextArea {...control} {...form.register("description")} rows={8} maxLength={5000} />}
        </Field>
      </div>
      <div className="grid gap-6 sm:grid-cols-3 sm:gap-3">
        <Field label={m.courses_level()}>
          {(control) => (
            <Select {...control} {...form.register("level")}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {levelName(level)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={m.courses_language()}>
          {(control) => (
            <Select {...control} {...form.register("language")}>
              {allLanguages().map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <CategoryField form={form} current={course.category} />
      </div>
      <PriceFields form={form} />
      {listSettings.map(({ name, legend, hint, add, max, maxLength }) => (
        <div key={name} id={`need-${name}`} className="scroll-mt-24">
          <Controller
            control={form.control}
            name={name}
            render={({ field }) => (
              <EditableList
                legend={legend()}
                hint={hint()}
                add={add()}
                max={max}
                maxLength={maxLength}
                values={field.value}
                errorOf={(index) => fieldMessage(errors[name]?.[index]?.message)}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      ))}
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <div className="sticky bottom-0 -mx-1 flex items-center gap-3 bg-paper/92 px-1 py-3 backdrop-blur-sm max-md:bottom-16">
        <Button type="submit" isBusy={isSaving}>
          {m.save()}
        </Button>
        <p aria-live="polite" className="text-sm text-muted">
          {isDirty ? m.studio_unsaved() : null}
        </p>
      </div>
    </form>
  );
}
