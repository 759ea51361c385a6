import { useState } from "react";
import { displayNameSchema } from "../../../../src/contract/auth.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { allCountries } from "../../lib/places/names.ts";
import { countryOfTimeZone, localTimeZone } from "../../lib/places/time-zone.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Input, Select } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import type { StepProps } from "./step-props.ts";

/** The country; and the name, when signing up did not bring one. */
export function YouStep({ me, isSaving, onSave }: StepProps) {
  const [displayName, setDisplayName] = useState(me.displayName);
  const [country, setCountry] = useState(() => me.country ?? countryOfTimeZone(localTimeZone()) ?? "");
  const [asksName] = useState(() => !displayNameSchema.safeParse(me.displayName).success);
  const [isTried, setTried] = useState(false);
  const name = displayNameSchema.safeParse(displayName);

  function submit(): void {
    setTried(true);
    if (!name.success || country === "") return;
    onSave({ ...(asksName ? { displayName: name.data } : {}), country, timezone: localTimeZone() });
  }

  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className="grid gap-2">
        <h1 className="text-3xl">{asksName ? m.welcome_you_title() : m.welcome_country_title()}</h1>
        <p className="text-muted">{m.welcome_you_lead()}</p>
      </header>
      {asksName ? (
        <Field
          label={m.your_name()}
          hint={m.your_name_hint()}
          error={isTried && !name.success ? fieldMessage(name.error.issues[0]?.message) : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={displayName}
              autoComplete="given-name"
              onChange={(event) => setDisplayName(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Field label={m.country()} error={isTried && country === "" ? m.field_country() : undefined}>
        {(control) => (
          <Select
            {...control}
            value={country}
            autoComplete="country"
            onChange={(event) => setCountry(event.target.value)}
          >
            <option value="">{m.choose_country()}</option>
            {allCountries().map(({ code, name: label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" size="lg" isBusy={isSaving}>
        {m.next_step()}
      </Button>
    </form>
  );
}
