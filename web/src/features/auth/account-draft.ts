import { keepDraft, readDraft } from "../../lib/forms/draft.ts";

/** The draft that sign-up, sign-in and reset share, so that an address is typed once. */
export const accountDraft = "account";

export function draftEmail(): string {
  return readDraft(accountDraft)["email"] ?? "";
}

export function keepDraftEmail(email: string): void {
  keepDraft(accountDraft, { ...readDraft(accountDraft), email });
}
