import { chooseLanguage, languageNames, languages, shownLanguage } from "../../i18n/language.ts";
import { m } from "../../paraglide/messages.js";
import { ChoiceCards } from "../../ui/choice-cards.tsx";

export function LanguageSettings() {
  return (
    <div className="grid gap-3">
      <ChoiceCards
        legend={m.language_of_app()}
        value={shownLanguage()}
        onChange={chooseLanguage}
        choices={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
      <p className="text-sm text-muted">{m.language_note()}</p>
    </div>
  );
}
