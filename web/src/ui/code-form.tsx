import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { codeSchema } from "../../../src/contract/auth-codes.ts";
import { asProblem } from "../lib/api/problem.ts";
import type { ProblemCode, RequestProblem } from "../lib/api/problem.ts";
import { fieldMessage } from "../lib/forms/field-message.ts";
import { Button } from "./button.tsx";
import { CodeInput } from "./code-input.tsx";
import { Field } from "./field.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

const wrong: readonly ProblemCode[] = ["invalid_code", "invalid_second_factor"];

interface CodeFormProps {
  label: string;
  hint: string;
  /** What to say when the server refuses the code. */
  wrongText: string;
  submit: string;
  /** With `danger` the button must be pressed, also after a paste. */
  tone?: "primary" | "danger";
  /** False where something above must be seen first. */
  takesFocus?: boolean;
  onCode: (code: string) => Promise<void>;
  /** What else can be done, for instance asking for a new code. */
  children?: ReactNode;
}

/** Asks for six digits and hands them over once; what the server refuses is said beside the field. */
export function CodeForm({ takesFocus = true, onCode, ...texts }: CodeFormProps) {
  const { label, hint, wrongText, submit, tone, children } = texts;
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const refused = useRef<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  async function hand(typed: string): Promise<void> {
    if (isBusy) return;
    const parsed = codeSchema.safeParse(typed);
    setProblem(null);
    setError(fieldMessage(parsed.error?.issues[0]?.message));
    if (!parsed.success) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    try {
      await onCode(parsed.data);
    } catch (fault) {
      const refusal = asProblem(fault);
      if (wrong.includes(refusal.code)) {
        refused.current = typed;
        setError(wrongText);
      } else setProblem(refusal);
      input.current?.select();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void hand(code);
      }}
    >
      {problem ? <ProblemNotice error={problem} /> : null}
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <CodeInput
            {...control}
            ref={input}
            value={code}
            onCode={(digits) => {
              setCode(digits);
              setError(undefined);
            }}
            onWhole={(digits) => {
              if (tone !== "danger" && digits !== refused.current) void hand(digits);
            }}
          />
        )}
      </Field>
      <Button type="submit" size="lg" tone={tone} isBusy={isBusy}>
        {submit}
      </Button>
      {children}
    </form>
  );
}
