import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { followRoute } from "./app/follow-route.ts";
import { registerServiceWorker } from "./app/service-worker.ts";
import { makeRouter } from "./app/router.tsx";
import { applyLanguage } from "./i18n/language.ts";
import { session } from "./lib/session/session.ts";
import { applyTheme, followSystemTheme } from "./lib/theme.ts";
import "./styles.css";

applyTheme();
followSystemTheme();
applyLanguage();

const container = document.getElementById("root");
if (!container) throw new Error("index.html has no element with the id root");

const router = makeRouter();
followRoute(router);
if (session.wasSignedIn) {
  session.settle().catch((error: unknown) => console.debug("The session is not known yet", error));
}
// The page that was rendered at build time stays until the first route is ready, so that nothing flickers.
await router.load();
if (document.documentElement.dataset.shell) {
  // The file holds the page it was rendered for hidden where another page, or another language, is shown.
  container.replaceChildren();
  delete document.documentElement.dataset.shell;
}
createRoot(container).render(<App router={router} />);
registerServiceWorker();
