import { useState } from "react";
import type { ComponentProps } from "react";
import { Eye, EyeOff } from "lucide-react";
import { m } from "../paraglide/messages.js";
import { Input } from "./controls.tsx";

export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...props} type={isShown ? "text" : "password"} className="pe-12" />
      <button
        type="button"
        className="absolute inset-y-0.5 end-0.5 grid w-11 place-items-center rounded-control text-muted hover:text-ink"
        aria-pressed={isShown}
        aria-label={m.password_show()}
        onClick={() => setShown(!isShown)}
      >
        <Icon aria-hidden="true" className="size-5" />
      </button>
    </span>
  );
}
