/** Enough of nothing to keep the next words of the mail out of the preview: a no-break space and a zero-width non-joiner. */
const FILLING = "\u00A0\u200C".repeat(60);

/** What the list of mails shows after the subject. The mail itself does not show it, and its plain text leaves it out. */
export function Preview({ text }: { text: string }) {
  return (
    <div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, maxWidth: 0, overflow: "hidden" }}>
      {text}
      {FILLING}
    </div>
  );
}
