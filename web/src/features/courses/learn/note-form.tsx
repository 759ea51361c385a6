import { useState } from "react";
import { updateNoteBodySchema } from "../../../../../src/contract/courses/learning.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import type { NoteDraft } from "./note-draft.ts";

interface NoteFormProps {
  label: string;
  submit: string;
  /** What stands there when nothing was typed yet. */
  text: string;
  draft: NoteDraft;
  saving: { isPending: boolean; error: unknown; mutate: (text: string) => void };
  onCancel?: () => void;
}

/** The text of a note. Every letter is kept in the browser until the server has it. */
export function NoteForm(props: NoteFormProps) {
  const [text, setText] = useState(() => props.draft.read() ?? props.text);
  const [isTried, setTried] = useState(false);
  const read = updateNoteBodySchema.safeParse({ text });
  const isUnsaved = text.trim() !== "" && text !== props.text;

  function save(): void {
    setTried(true);
    if (read.success && !props.saving.isPending) props.saving.mutate(read.data.text);
  }

  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={props.label}
        hint={isUnsaved ? m.note_draft_kept() : undefined}
        error={isTried ? fieldMessage(read.error?.issues[0]?.message) : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            className="min-h-20"
            maxLength={2000}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setTried(false);
              props.draft.keep(target.value);
            }}
          />
        )}
      </Field>
      {props.saving.error ? <ProblemNotice error={props.saving.error} kept={m.form_kept()} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" isBusy={props.saving.isPending}>
          {props.submit}
        </Button>
        {props.onCancel ? (
          <Button tone="plain" size="sm" onClick={props.onCancel}>
            {m.cancel()}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
