import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../lib/page-title.ts";
import { clientConfigQuery } from "../../lib/queries/config.ts";
import { dateText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { WithContact } from "./with-contact.tsx";
import type { TextDocument } from "./document.ts";

export function DocumentPage({ document }: { document: TextDocument }) {
  const { data } = useQuery(clientConfigQuery);
  const contact = data?.contactEmail ?? null;
  usePageTitle(document.title);
  return (
    <article className="mx-auto grid max-w-[68ch] gap-8 px-4 py-8 sm:py-12">
      <header className="grid gap-3">
        <h1 className="text-3xl">{document.title}</h1>
        <p className="text-lg text-muted">{document.lead}</p>
        {document.updated ? (
          <p className="text-sm text-muted">{m.updated_on({ date: dateText(new Date(document.updated)) })}</p>
        ) : null}
      </header>
      {document.sections.map(({ heading, paragraphs = [], points = [] }) => (
        <section key={heading} className="grid gap-3">
          <h2 className="text-xl">{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <WithContact text={paragraph} contact={contact} />
            </p>
          ))}
          {points.length > 0 ? (
            <ul className="grid list-disc gap-2 ps-6 marker:text-teal">
              {points.map((point) => (
                <li key={point}>
                  <WithContact text={point} contact={contact} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </article>
  );
}
