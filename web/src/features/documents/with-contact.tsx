import { m } from "../../paraglide/messages.js";
import { contactMark } from "./document.ts";

/** A text in which the contact mark becomes a link to the published address. */
export function WithContact({ text, contact }: { text: string; contact: string | null }) {
  const [before, after] = text.split(contactMark);
  if (after === undefined) return text;
  return (
    <>
      {before}
      {contact === null ? (
        m.contact_address()
      ) : (
        <a className="font-semibold text-teal underline underline-offset-4" href={`mailto:${contact}`}>
          {contact}
        </a>
      )}
      {after}
    </>
  );
}
