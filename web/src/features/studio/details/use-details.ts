import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { showServerErrors } from "../../../lib/forms/server-errors.ts";
import { ownCourseQuery, updateCourse } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { useCourseWritten } from "../use-course-written.ts";
import { detailFields, detailsSchema, typedOf } from "./details.ts";
import type { Details } from "./details.ts";
import { listSettings } from "./list-settings.ts";
import { mineOnTop, saveDetails } from "./save-details.ts";

/** The form of a course: what was read, what is typed, and what is in the way of saving. */
export function useDetails(course: Course) {
  const queries = useQueryClient();
  const written = useCourseWritten();
  const [base, setBase] = useState(course);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [conflict, setConflict] = useState<{ mine: Details; theirs: Course } | null>(null);
  const form = useForm({
    resolver: zodResolver(detailsSchema),
    mode: "onTouched",
    defaultValues: typedOf(course),
  });

  function begin(from: Course): void {
    setBase(from);
    setConflict(null);
    setProblem(null);
    form.reset(typedOf(from));
    written(from);
  }

  const saving = useMutation({
    mutationFn: (save: { mine: Details; on: Course }) =>
      saveDetails(save.on, save.mine, {
        update: updateCourse,
        read: (id) => queries.fetchQuery({ ...ownCourseQuery(id), staleTime: 0 }),
      }),
    onMutate: () => setProblem(null),
    onSuccess: (saved, { mine, on }) => {
      if (saved.is === "conflict") {
        setConflict({ mine: mineOnTop(on, mine, saved.theirs), theirs: saved.theirs });
        return;
      }
      begin(saved.course);
      toast(m.saved());
    },
    onError: (error) =>
      setProblem(
        showServerErrors({
          error,
          fields: detailFields,
          byCode: { slug_taken: "slug" },
          setError: form.setError,
        }),
      ),
  });

  const submit = form.handleSubmit((mine) => saving.mutate({ mine, on: base }));

  function dropEmptyLines(): void {
    for (const { name } of listSettings) {
      const lines = form.getValues(name);
      const full = lines.filter((line) => line.trim() !== "");
      if (full.length < lines.length) form.setValue(name, full, { shouldDirty: true });
    }
  }

  return {
    form,
    conflict,
    problem,
    isSaving: saving.isPending,
    save: (event: FormEvent) => {
      event.preventDefault();
      if (!saving.isPending) {
        dropEmptyLines();
        void submit();
      }
    },
    keepMine: () => conflict && saving.mutate({ mine: conflict.mine, on: conflict.theirs }),
    takeTheirs: () => conflict && begin(conflict.theirs),
  };
}
