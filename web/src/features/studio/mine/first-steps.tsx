import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";

const steps = [m.studio_step_name, m.studio_step_write, m.studio_step_tell, m.studio_step_publish];

/** What it takes to a first course. */
export function FirstSteps() {
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl">{m.studio_first_title()}</h2>
      <ol className="grid gap-3">
        {steps.map((step, index) => (
          <li key={index} className="flex items-start gap-3">
            <span
              aria-hidden="true"
              className="tabular grid size-8 shrink-0 place-items-center rounded-full bg-teal-soft font-bold text-teal"
            >
              {index + 1}
            </span>
            <span className="pt-1">{step()}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
