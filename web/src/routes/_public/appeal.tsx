import { createFileRoute } from "@tanstack/react-router";
import { AppealPage } from "../../features/appeal/appeal-page.tsx";

export const Route = createFileRoute("/_public/appeal")({
  validateSearch: ({ sent }: Record<string, unknown>): { sent?: true } => (sent === true ? { sent } : {}),
  component: () => <AppealPage isSent={Route.useSearch().sent === true} />,
});
