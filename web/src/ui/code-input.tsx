import type { ComponentProps } from "react";
import { codeDigits } from "../lib/text/code-digits.ts";
import { classNames } from "./class-names.ts";
import { Input } from "./controls.tsx";

interface CodeInputProps extends Omit<ComponentProps<"input">, "value" | "onChange" | "type"> {
  value: string;
  onCode: (code: string) => void;
  /** Six digits came at once, by paste or from the phone's suggestion: nothing is left to type. */
  onWhole: (code: string) => void;
}

/** True for one key of somebody who types or mends; a paste or a suggestion brings more at once. */
function isOneKey(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false;
  if (event.inputType.startsWith("delete") || event.inputType.startsWith("history")) return true;
  return (
    event.inputType.startsWith("insert") && event.inputType !== "insertFromPaste" && event.data?.length === 1
  );
}

/** One field for six digits: takes a paste in any shape, and what the phone reads out of a mail or message. */
export function CodeInput({ value, onCode, onWhole, className, ...rest }: CodeInputProps) {
  return (
    <Input
      {...rest}
      value={value}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      className={classNames("tabular min-h-14 max-w-64 text-2xl tracking-[0.3em]", className)}
      onChange={(event) => {
        const code = codeDigits(event.target.value);
        onCode(code);
        const isWhole = value.length < 5 || !isOneKey(event.nativeEvent);
        if (code.length === 6 && code !== value && isWhole) onWhole(code);
      }}
    />
  );
}
