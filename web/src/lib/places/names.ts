import { getLocale } from "../../paraglide/runtime.js";
import { countryCodes, languageTags } from "./codes.ts";

export interface NamedCode {
  code: string;
  name: string;
}

function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames([getLocale()], { type }).of(code) ?? code;
  } catch {
    // An unknown code of an old profile is shown as it is.
    return code;
  }
}

export function countryName(code: string): string {
  return nameOf("region", code);
}

export function languageName(tag: string): string {
  const name = nameOf("language", tag);
  return name.charAt(0).toLocaleUpperCase(getLocale()) + name.slice(1);
}

function sorted(codes: readonly string[], name: (code: string) => string): NamedCode[] {
  const byName = new Intl.Collator(getLocale());
  return codes.map((code) => ({ code, name: name(code) })).toSorted((a, b) => byName.compare(a.name, b.name));
}

/** Every country in the reader's language and order. */
export function allCountries(): NamedCode[] {
  return sorted(countryCodes, countryName);
}

/** First languages to choose from, in the reader's language and order. */
export function allLanguages(): NamedCode[] {
  return sorted(languageTags, languageName);
}

/** The browser's first language that is not English. */
export function likelyLanguage(): string | null {
  for (const language of navigator.languages) {
    const tag = new Intl.Locale(language).language;
    if (tag !== "en" && languageTags.includes(tag)) return tag;
  }
  return null;
}
