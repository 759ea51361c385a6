import { Suspense, lazy, useSyncExternalStore } from "react";

const Teasers = lazy(async () => {
  const { TeaserList: component } = await import("./teaser-list.tsx");
  return { default: component };
});

const never = () => () => undefined;

/**
 * A few courses at the end of the page. They come after everything else, and in a file of their own: neither the first
 * picture nor its rendering at build time waits for them.
 */
export function CourseTeasers() {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isInBrowser) return null;
  return (
    <Suspense fallback={null}>
      <Teasers />
    </Suspense>
  );
}
