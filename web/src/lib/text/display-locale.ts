import { getLocale } from "../../paraglide/runtime.js";

/** The reader's own variant of the language shown, for instance en-GB, so that dates look as they are used to. */
export function displayLocale(): string {
  const shown = getLocale();
  return navigator.languages.find((tag) => tag === shown || tag.startsWith(`${shown}-`)) ?? shown;
}
