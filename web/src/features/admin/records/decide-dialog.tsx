import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import type { Choice } from "../../../ui/choice-cards.tsx";
import { ReasonDialog } from "../reason-dialog.tsx";

interface DecideDialogProps<Decision extends string> {
  title: string;
  text?: string;
  choices: readonly Choice<Decision>[];
  act: (decision: Decision, note: string) => Promise<unknown>;
  onClose: () => void;
}

/** One of two answers, with the reason for it. */
export function DecideDialog<Decision extends string>(props: DecideDialogProps<Decision>) {
  const [decision, setDecision] = useState<Decision | null>(null);
  return (
    <ReasonDialog
      title={props.title}
      {...(props.text === undefined ? {} : { text: props.text })}
      confirm={m.admin_decide()}
      done={m.saved()}
      isReady={decision !== null}
      act={async (note) => (decision === null ? null : props.act(decision, note))}
      onClose={props.onClose}
    >
      <ChoiceCards
        legend={m.admin_decision()}
        value={decision}
        onChange={setDecision}
        choices={props.choices}
        className="sm:grid-cols-2"
      />
    </ReasonDialog>
  );
}
