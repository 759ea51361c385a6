import type { ContentFilter } from "../../../lib/queries/admin/content.ts";
import { m } from "../../../paraglide/messages.js";
import { PageFrame } from "../list/page-frame.tsx";
import { Categories } from "./categories.tsx";
import { Topics } from "./topics.tsx";

export function ContentPage({ filter }: { filter: ContentFilter }) {
  return (
    <PageFrame title={m.admin_content()}>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <Categories filter={filter} />
        <Topics filter={filter} />
      </div>
    </PageFrame>
  );
}
