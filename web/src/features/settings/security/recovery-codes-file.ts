import { m } from "../../../paraglide/messages.js";

/** The codes as a text file that still explains itself in a year. */
export function recoveryCodesFile(email: string, codes: readonly string[]): Blob {
  const lines = [m.codes_file_title({ email }), "", ...codes, "", m.codes_file_note(), ""];
  return new Blob([lines.join("\r\n")], { type: "text/plain;charset=utf-8" });
}
