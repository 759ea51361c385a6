import { m } from "../../../paraglide/messages.js";

/** The description: plain text, whose empty lines part paragraphs. */
export function CourseText({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  if (paragraphs.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{m.course_about()}</h2>
      <div className="readable grid gap-3">
        {paragraphs.map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line wrap-anywhere">
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  );
}
