import { getLocale, getTextDirection, isLocale, locales, setLocale } from "../paraglide/runtime.js";

export type Language = (typeof locales)[number];

/** Each language by its own name, so that a person finds it whatever is shown now. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

export const languages: readonly Language[] = locales;

export function shownLanguage(): Language {
  return getLocale();
}

/** Changes the language of the interface; the page loads anew in it. */
export function chooseLanguage(value: string): void {
  if (isLocale(value)) void setLocale(value);
}

/** Tells the browser and screen readers which language and direction the page has. */
export function applyLanguage(): void {
  document.documentElement.lang = getLocale();
  document.documentElement.dir = getTextDirection();
}
