/** What faults carry that nobody who reads them needs, each with what stands in its place. */
const rules: readonly [RegExp, string][] = [
  // Drizzle appends the values of a failed statement to its message.
  [/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "\nparams: …"],
  // JSON Web Tokens, and what is left of one.
  [/eyJ[\w-]{8,}(\.[\w-]*){0,2}/g, "[token]"],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/gi, "$1 [credentials]"],
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(-----END [A-Z ]+-----|$)/g, "[key]"],
  [/[\w.%+-]+@[\w-]+(\.[\w-]+)+/g, "[e-mail]"],
  // Refresh tokens, keys and other random texts of 256 bits; ids are shorter.
  [/[\w-]{43,}={0,2}/g, "[secret]"],
  // The query of an address may hold codes and tokens.
  [/(https?:\/\/[^\s?"']+)\?[^\s"']+/g, "$1?…"],
];

/** The text of a fault, fit for a log: without credentials, e-mail addresses and the values of statements. */
export function scrub(text: string): string {
  return rules.reduce((left, [pattern, words]) => left.replace(pattern, words), text);
}
