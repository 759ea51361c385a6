import { useState } from "react";
import { sectionBodySchema } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";

interface NameFormProps {
  label: string;
  value: string;
  submit: string;
  isBusy: boolean;
  onSave: (title: string) => Promise<boolean>;
  onClose: () => void;
}

/** A name, changed where it stands. Enter saves, Escape leaves it as it was; a failure keeps what was typed. */
export function NameForm({ label, value, submit, isBusy, onSave, onClose }: NameFormProps) {
  const [typed, setTyped] = useState(value);
  const [isTried, setTried] = useState(false);
  const read = sectionBodySchema.safeParse({ title: typed });
  return (
    <form
      noValidate
      className="grid min-w-0 flex-1 gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!read.success || isBusy) return;
        if (read.data.title === value) onClose();
        else void onSave(read.data.title).then((isSaved) => (isSaved ? onClose() : undefined));
      }}
    >
      <div className="flex flex-wrap gap-2">
        <Input
          // Somebody has just asked to write here.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          aria-label={label}
          aria-invalid={(isTried && !read.success) || undefined}
          className="w-auto min-w-0 flex-1 basis-48"
          value={typed}
          maxLength={100}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onClose();
          }}
        />
        <Button type="submit" size="sm" className="min-h-11" isBusy={isBusy}>
          {submit}
        </Button>
        <Button tone="plain" size="sm" className="min-h-11" onClick={onClose}>
          {m.cancel()}
        </Button>
      </div>
      {isTried && !read.success ? (
        <p role="alert" className="text-sm text-danger">
          {m.studio_name_length()}
        </p>
      ) : null}
    </form>
  );
}
