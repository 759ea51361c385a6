import { createFileRoute } from "@tanstack/react-router";
import { WatchWordsPage } from "../../../features/admin/watch-words/watch-words-page.tsx";
import { watchWordsSearch } from "./-search.ts";

export const Route = createFileRoute("/_member/admin/watch-words")({
  validateSearch: watchWordsSearch,
  component: () => <WatchWordsPage language={Route.useSearch().language ?? "en"} />,
});
