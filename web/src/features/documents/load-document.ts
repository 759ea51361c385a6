import { shownLanguage } from "../../i18n/language.ts";
import type { Language } from "../../i18n/language.ts";
import type { DocumentName, TextDocument } from "./document.ts";

const documents: Record<DocumentName, Record<Language, () => Promise<{ default: TextDocument }>>> = {
  help: { en: () => import("./texts/help.en.ts"), es: () => import("./texts/help.es.ts") },
  safety: { en: () => import("./texts/safety.en.ts"), es: () => import("./texts/safety.es.ts") },
  privacy: { en: () => import("./texts/privacy.en.ts"), es: () => import("./texts/privacy.es.ts") },
  terms: { en: () => import("./texts/terms.en.ts"), es: () => import("./texts/terms.es.ts") },
};

/** The text of a page in the language that is shown; only that one is loaded. */
export async function loadDocument(name: DocumentName): Promise<TextDocument> {
  return (await documents[name][shownLanguage()]()).default;
}
