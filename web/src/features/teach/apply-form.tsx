import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { applyBodySchema } from "../../../../src/contract/instructors.ts";
import type { RequestProblem } from "../../lib/api/problem.ts";
import { dropDraft, keepDraft, readDraft } from "../../lib/forms/draft.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { showServerErrors } from "../../lib/forms/server-errors.ts";
import { applicationQuery, applyToTeach } from "../../lib/queries/teach.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Input, TextArea } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

const schema = applyBodySchema.extend({
  sampleUrl: z.union([z.literal(""), applyBodySchema.shape.sampleUrl.unwrap()]),
});
const draft = "teach";

/** The application; a long text is worth keeping, so it survives a reload. */
export function ApplyForm() {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const { experience = "", sampleUrl = "" } = readDraft(draft);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { experience, sampleUrl },
  });
  const { errors, isSubmitting } = form.formState;

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(draft, values),
    });
  }, [form]);

  const submit = form.handleSubmit(async (typed) => {
    setProblem(null);
    try {
      const sent = await applyToTeach({
        experience: typed.experience,
        ...(typed.sampleUrl === "" ? {} : { sampleUrl: typed.sampleUrl }),
      });
      dropDraft(draft);
      queries.setQueryData(applicationQuery.queryKey, sent);
    } catch (error) {
      const fields = ["experience", "sampleUrl"] as const;
      setProblem(showServerErrors({ error, fields, byCode: {}, setError: form.setError }));
    }
  });

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
      <Field
        label={m.teach_experience()}
        hint={m.teach_experience_hint()}
        error={fieldMessage(errors.experience?.message)}
      >
        {(control) => <TextArea {...control} {...form.register("experience")} rows={8} maxLength={2000} />}
      </Field>
      <Field
        label={m.teach_sample()}
        optionalNote={m.optional()}
        hint={m.teach_sample_hint()}
        error={errors.sampleUrl ? m.field_https() : undefined}
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("sampleUrl")}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoComplete="url"
          />
        )}
      </Field>
      <Button type="submit" className="justify-self-start" isBusy={isSubmitting}>
        {m.teach_apply()}
      </Button>
    </form>
  );
}
