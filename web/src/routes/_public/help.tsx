import { createFileRoute } from "@tanstack/react-router";
import { DocumentPage } from "../../features/documents/document-page.tsx";
import { loadDocument } from "../../features/documents/load-document.ts";

export const Route = createFileRoute("/_public/help")({
  loader: () => loadDocument("help"),
  component: () => <DocumentPage document={Route.useLoaderData()} />,
});
