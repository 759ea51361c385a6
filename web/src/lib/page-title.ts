import { useEffect } from "react";
import { m } from "../paraglide/messages.js";

/** Names the home page in the tab, where the name of the app comes first. */
export function useHomeTitle(): void {
  useEffect(() => {
    document.title = m.landing_tab_title();
  }, []);
}

/** Names the page in the tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
}
