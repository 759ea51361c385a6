import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { App } from "./app.tsx";
import { makeRouter } from "./router.tsx";

/** The markup of `/` for index.html, made at build time. */
export async function renderLanding(): Promise<string> {
  const router = makeRouter(createMemoryHistory({ initialEntries: ["/"] }));
  await router.load();
  return renderToString(<App router={router} />);
}
