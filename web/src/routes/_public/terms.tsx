import { createFileRoute } from "@tanstack/react-router";
import { DocumentPage } from "../../features/documents/document-page.tsx";
import { loadDocument } from "../../features/documents/load-document.ts";

export const Route = createFileRoute("/_public/terms")({
  loader: () => loadDocument("terms"),
  component: () => <DocumentPage document={Route.useLoaderData()} />,
});
