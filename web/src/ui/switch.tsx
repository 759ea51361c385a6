import { Switch as BaseSwitch } from "@base-ui/react/switch";
import { useId } from "react";

interface SwitchProps {
  label: string;
  description?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A setting that is on or off, with its words beside it. */
export function Switch({ label, description, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <span className="min-w-0">
        <label htmlFor={id} id={`${id}-label`} className="block font-semibold">
          {label}
        </label>
        {description ? (
          <span id={`${id}-description`} className="block text-sm text-muted">
            {description}
          </span>
        ) : null}
      </span>
      <BaseSwitch.Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        className="relative mt-0.5 h-8 w-13 shrink-0 rounded-full border border-control bg-sunken transition-colors duration-150 data-checked:border-teal data-checked:bg-teal"
      >
        <BaseSwitch.Thumb className="absolute start-1 top-[5px] size-5 rounded-full bg-control transition-[inset-inline-start] duration-150 ease-calm data-checked:start-6 data-checked:bg-on-teal" />
      </BaseSwitch.Root>
    </div>
  );
}
