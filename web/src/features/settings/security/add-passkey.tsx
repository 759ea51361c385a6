import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { addPasskeyBodySchema } from "../../../../../src/contract/second-factor.ts";
import { deviceName } from "../../../lib/device/device.ts";
import { createPasskey } from "../../../lib/passkeys/passkeys.ts";
import {
  addPasskey,
  newPasskeyOptions,
  passkeysQuery,
  securityQuery,
} from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { PasskeyProblem } from "../../../ui/passkey-problem.tsx";

/** Names a new passkey, so that its owner knows it later, then lets the browser make it. */
export function AddPasskey({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => deviceName(navigator.userAgent));
  const [isTried, setTried] = useState(false);
  const name = addPasskeyBodySchema.shape.name.safeParse(typed);
  const adding = useMutation({
    mutationFn: async (chosen: string) => {
      const { flowId, options } = await newPasskeyOptions();
      return addPasskey({ flowId, name: chosen, response: await createPasskey(options) });
    },
    onSuccess: () => {
      toast(m.passkey_added());
      onDone();
    },
    onSettled: () =>
      Promise.all(
        [passkeysQuery, securityQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.success && !adding.isPending) adding.mutate(name.data);
      }}
    >
      <Field
        label={m.passkey_name()}
        hint={m.passkey_name_hint()}
        error={
          isTried && !name.success ? (typed.trim() === "" ? m.field_name() : m.field_max_60()) : undefined
        }
      >
        {(control) => (
          <Input
            {...control}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <PasskeyProblem error={adding.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isBusy={adding.isPending}>
          {m.passkey_create()}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}
