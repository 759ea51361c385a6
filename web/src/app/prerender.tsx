import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { App } from "./app.tsx";
import { m } from "../paraglide/messages.js";
import { makeRouter } from "./router.tsx";

interface RenderedPage {
  markup: string;
  /** Null: as in index.html. */
  head: { title: string; description: string } | null;
}

/** A page for who is not signed in, made at build time, with what has to be asked for still coming. */
export async function renderPage(path: string): Promise<RenderedPage> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [path] }));
  await router.load();
  return { markup: renderToString(<App router={router} />), head: headOf(path) };
}

function headOf(path: string): RenderedPage["head"] {
  if (path !== "/courses") return null;
  return { title: `${m.courses_title()} · ${m.app_name()}`, description: m.courses_description() };
}
