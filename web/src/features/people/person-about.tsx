import { useQuery } from "@tanstack/react-query";
import type { PublicProfile } from "../../../../src/contract/users.ts";
import { topicsQuery } from "../../lib/queries/practice.ts";
import { dateText } from "../../lib/text/dates.ts";
import { topicName } from "../../lib/text/topic-name.ts";
import { m } from "../../paraglide/messages.js";

export function PersonAbout({ person }: { person: PublicProfile }) {
  const topics = useQuery({ ...topicsQuery, enabled: person.topics.length > 0 });
  const liked = topics.data?.items.filter(({ slug }) => person.topics.includes(slug)) ?? [];
  return (
    <div className="grid gap-6">
      {person.bio === null ? null : <p className="readable text-lg whitespace-pre-line">{person.bio}</p>}
      {liked.length > 0 ? (
        <section aria-labelledby="topics" className="grid gap-2">
          <h2 id="topics" className="text-base">
            {m.person_topics()}
          </h2>
          <ul className="flex flex-wrap gap-2">
            {liked.map((topic) => (
              <li key={topic.slug} className="rounded-full bg-sunken px-4 py-1.5">
                {topicName(topic)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="tabular text-sm text-muted">
        {[
          m.person_calls({ count: person.totalSessions }),
          m.person_since({ date: dateText(new Date(person.memberSince)) }),
        ].join(" · ")}
      </p>
    </div>
  );
}
