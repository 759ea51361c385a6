import { useEffect } from "react";

/** What search engines and previews say about the page; the app's own words come back with the next one. */
export function usePageDescription(text: string | undefined): void {
  useEffect(() => {
    const tag = document.querySelector<HTMLMetaElement>('meta[name="description"]');
    if (!tag || text === undefined || text === "") return;
    const before = tag.content;
    tag.content = text;
    return () => {
      tag.content = before;
    };
  }, [text]);
}
