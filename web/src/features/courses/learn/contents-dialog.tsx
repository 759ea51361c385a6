import { ListVideo } from "lucide-react";
import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { lessonsOf } from "../lessons-of.ts";
import { Contents } from "./contents.tsx";
import type { ContentsProps } from "./contents.tsx";

/** The curriculum where there is no room beside the lesson; give it the lesson as `key`, so that a choice closes it. */
export function ContentsDialog({ number, ...contents }: ContentsProps & { number: number }) {
  const [isOpen, setOpen] = useState(false);
  const all = lessonsOf(contents.course).length;
  return (
    <div className="flex items-center justify-between gap-4 lg:hidden">
      <Button tone="plain" size="sm" onClick={() => setOpen(true)}>
        <ListVideo aria-hidden="true" className="size-5" />
        {m.learn_contents()}
      </Button>
      {number > 0 ? <p className="tabular text-sm text-muted">{m.learn_lesson_of({ number, all })}</p> : null}
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={m.learn_contents()}>
        <Contents {...contents} />
      </Dialog>
    </div>
  );
}
