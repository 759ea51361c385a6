import { createFileRoute } from "@tanstack/react-router";
import { EarningsPage } from "../../../../features/studio/earnings/earnings-page.tsx";
import { TeachersOnly } from "../../../../features/studio/teachers-only.tsx";

export const Route = createFileRoute("/_member/_app/studio/earnings")({
  component: () => (
    <TeachersOnly>
      <EarningsPage />
    </TeachersOnly>
  ),
});
