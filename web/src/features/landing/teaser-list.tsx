import { useQuery } from "@tanstack/react-query";
import { teasersQuery } from "../../lib/queries/courses.ts";
import { m } from "../../paraglide/messages.js";
import { CourseTile } from "../../ui/course-tile.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { TeaserPlace } from "./teaser-place.tsx";

/** Three courses and the way to all of them; nothing while there are none, because the page is whole without. */
export function TeaserList() {
  const { data, isPending } = useQuery(teasersQuery);
  if (isPending) return <TeaserPlace />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="teasers" className="py-8 md:py-12">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="teasers" className="text-2xl">
          {m.courses_teasers()}
        </h2>
        <TextLink to="/courses">{m.courses_see_all()}</TextLink>
      </div>
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {data.items.map((course) => (
          <li key={course.id}>
            <CourseTile course={course} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
