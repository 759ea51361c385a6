import { useEffect } from "react";
import { m } from "../paraglide/messages.js";

/** Names the page in the tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`;
  }, [title]);
}
