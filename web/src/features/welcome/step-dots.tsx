import { m } from "../../paraglide/messages.js";
import { classNames } from "../../ui/class-names.ts";

export function StepDots({ current, total }: { current: number; total: number }) {
  return (
    <p className="flex items-center gap-3 text-sm text-muted">
      {m.step_of({ current, total })}
      <span aria-hidden="true" className="flex gap-1.5">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={classNames("h-2 w-6 rounded-full", index < current ? "bg-teal" : "bg-line")}
          />
        ))}
      </span>
    </p>
  );
}
