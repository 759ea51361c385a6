import { m } from "../../../paraglide/messages.js";
import { PageFrame } from "../list/page-frame.tsx";
import { Categories } from "./categories.tsx";
import { Topics } from "./topics.tsx";

export function ContentPage() {
  return (
    <PageFrame title={m.admin_content()}>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <Categories />
        <Topics />
      </div>
    </PageFrame>
  );
}
