import { z } from "zod";

/** No path, no control character, nothing that turns the reading direction: it is shown, and offered when saving. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f/\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

export const fileNameSchema = z
  .string()
  .trim()
  .min(1, { message: "The file has no name" })
  .max(200, { message: "Use a name of at most 200 characters" })
  // Half a character cannot be written in a header field.
  .refine((name) => !FORBIDDEN.test(name) && !/\p{Surrogate}/u.test(name) && !/^\.+$/.test(name), {
    message: "Use a name without slashes and control characters",
  });

/** What stands behind the last point, in lower case; empty when there is none. */
export function extensionOf(filename: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
}
