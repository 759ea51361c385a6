import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { TeaserPlace } from "./teaser-place.tsx";

const Teasers = lazy(async () => {
  const { TeaserList: component } = await import("./teaser-list.tsx");
  return { default: component };
});

/**
 * A few courses at the end of the page. They are fetched when somebody comes near, in a file of their own: neither the
 * first picture nor its rendering at build time waits for them, and nothing in sight moves when they come.
 */
export function CourseTeasers() {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: "600px" },
    );
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place}>
      {isNear ? (
        <Suspense fallback={<TeaserPlace />}>
          <Teasers />
        </Suspense>
      ) : (
        <TeaserPlace />
      )}
    </div>
  );
}
