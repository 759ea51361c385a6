import { createFileRoute } from "@tanstack/react-router";
import { matchLevelSchema } from "../../../../../src/contract/realtime/match.ts";
import type { MatchLevel } from "../../../../../src/contract/realtime/match.ts";
import { topicSlugSchema } from "../../../../../src/contract/users.ts";
import { WaitingPage } from "../../../features/waiting/waiting-page.tsx";

export const Route = createFileRoute("/_member/practice/waiting")({
  validateSearch: (search: Record<string, unknown>): { level: MatchLevel; topic?: string } => {
    const topic = topicSlugSchema.safeParse(search["topic"]);
    return {
      level: matchLevelSchema.catch("all").parse(search["level"]),
      ...(topic.success ? { topic: topic.data } : {}),
    };
  },
  component: () => <WaitingPage {...Route.useSearch()} />,
});
