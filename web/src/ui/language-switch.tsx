import { Languages } from "lucide-react";
import { chooseLanguage, languageNames, languages, shownLanguage } from "../i18n/language.ts";
import { m } from "../paraglide/messages.js";

export function LanguageSwitch() {
  return (
    <label className="inline-flex min-h-10 items-center gap-2 text-muted">
      <Languages aria-hidden="true" className="size-4" />
      <span className="sr-only">{m.language()}</span>
      <select
        className="min-h-10 cursor-pointer rounded-control bg-transparent pe-1 text-ink"
        value={shownLanguage()}
        onChange={(event) => chooseLanguage(event.target.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language} className="bg-surface">
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
