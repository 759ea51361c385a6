import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { levels } from "../../../../../src/contract/common.ts";
import { createCourseBodySchema } from "../../../../../src/contract/courses/course.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { showServerErrors } from "../../../lib/forms/server-errors.ts";
import { allLanguages } from "../../../lib/places/names.ts";
import { createCourse } from "../../../lib/queries/studio.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input, Select } from "../../../ui/controls.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { useCourseWritten } from "../use-course-written.ts";

/** The few words that a draft begins with. */
export function NewCourseDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const written = useCourseWritten();
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(createCourseBodySchema),
    mode: "onTouched",
    defaultValues: { title: "", level: "beginner", language: "en" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (body) => {
    setProblem(null);
    try {
      const course = await createCourse(body);
      written(course);
      await navigate({ to: "/studio/$courseId", params: { courseId: course.id } });
    } catch (error) {
      const fields = ["title", "level", "language"] as const;
      setProblem(showServerErrors({ error, fields, byCode: {}, setError: form.setError }));
    }
  });
  return (
    <Dialog isOpen onClose={onClose} title={m.studio_new_course()} description={m.studio_new_course_lead()}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field
          label={m.studio_field_title()}
          hint={m.studio_field_title_hint()}
          error={fieldMessage(errors.title?.message)}
        >
          {(control) => <Input {...control} {...form.register("title")} maxLength={100} autoComplete="off" />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
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
        </div>
        {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="plain" onClick={onClose}>
            {m.cancel()}
          </Button>
          <Button type="submit" isBusy={isSubmitting}>
            {m.studio_create()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
