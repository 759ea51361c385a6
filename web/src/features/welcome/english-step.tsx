import { useState } from "react";
import { levels } from "../../../../src/contract/common.ts";
import type { Level } from "../../../../src/contract/common.ts";
import { levelName } from "../../lib/text/names.ts";
import { allLanguages, likelyLanguage } from "../../lib/places/names.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ChoiceCards } from "../../ui/choice-cards.tsx";
import { Select } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { LevelBars } from "../../ui/level-bars.tsx";
import { levelExample, levelHint } from "./level-example.ts";
import type { StepProps } from "./step-props.ts";

export function EnglishStep({ me, isSaving, onSave }: StepProps) {
  const [nativeLanguage, setNativeLanguage] = useState(me.nativeLanguage ?? likelyLanguage() ?? "");
  const [englishLevel, setEnglishLevel] = useState<Level | null>(me.englishLevel);
  const [isTried, setTried] = useState(false);

  function submit(): void {
    setTried(true);
    if (nativeLanguage !== "" && englishLevel !== null) onSave({ nativeLanguage, englishLevel });
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
        <h1 className="text-3xl">{m.welcome_english_title()}</h1>
        <p className="text-muted">{m.welcome_english_lead()}</p>
      </header>
      <Field
        label={m.native_language()}
        error={isTried && nativeLanguage === "" ? m.field_language() : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={nativeLanguage}
            onChange={(event) => setNativeLanguage(event.target.value)}
          >
            <option value="">{m.choose_language()}</option>
            {allLanguages().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChoiceCards
        legend={m.your_level()}
        value={englishLevel}
        onChange={setEnglishLevel}
        error={isTried && englishLevel === null ? m.field_level() : undefined}
        choices={levels.map((level) => ({
          value: level,
          label: levelName(level),
          example: levelExample(level),
          description: levelHint(level),
          picture: <LevelBars level={level} />,
        }))}
      />
      <Button type="submit" size="lg" isBusy={isSaving}>
        {m.next_step()}
      </Button>
    </form>
  );
}
