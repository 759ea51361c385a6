import { Plus } from "lucide-react";
import { useState } from "react";
import { addSection } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { NameForm } from "./name-form.tsx";
import type { Change } from "./use-change.ts";

/** A new section, at the end of the course. */
export function AddSection({ courseId, change }: { courseId: string; change: Change }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button tone="plain" className="justify-self-start" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-5" />
        {m.studio_add_section()}
      </Button>
    );
  }
  return (
    <NameForm
      label={m.studio_section_name()}
      value=""
      submit={m.studio_add()}
      isBusy={change.isPending}
      onSave={(title) => change.run(() => addSection(courseId, title))}
      onClose={() => setOpen(false)}
    />
  );
}
