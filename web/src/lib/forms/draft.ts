import { z } from "zod";
import { tabStore } from "../storage.ts";

const textsSchema = z.record(z.string(), z.string());

/** What was typed into a form, kept in this tab through reloads and sign-in. Passwords are never given to it. */
export function readDraft(form: string): Record<string, string> {
  const text = tabStore.get(`draft.${form}`);
  if (text === null) return {};
  try {
    return textsSchema.parse(JSON.parse(text));
  } catch {
    // A draft of an older version is not worth a broken form.
    return {};
  }
}

export function keepDraft(form: string, values: Record<string, string>): void {
  tabStore.set(`draft.${form}`, JSON.stringify(values));
}

export function dropDraft(form: string): void {
  tabStore.remove(`draft.${form}`);
}
