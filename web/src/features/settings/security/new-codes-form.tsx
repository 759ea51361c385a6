import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CodeForm } from "../../../ui/code-form.tsx";

interface NewCodesFormProps {
  onCode: (code: string) => Promise<void>;
  onCancel: () => void;
}

export function NewCodesForm({ onCode, onCancel }: NewCodesFormProps) {
  return (
    <div className="grid gap-5">
      <p>{m.totp_new_codes_lead()}</p>
      <CodeForm
        label={m.totp_code()}
        hint={m.totp_code_hint()}
        wrongText={m.second_step_wrong()}
        submit={m.totp_make_codes()}
        onCode={onCode}
      >
        <Button tone="quiet" onClick={onCancel}>
          {m.cancel()}
        </Button>
      </CodeForm>
    </div>
  );
}
