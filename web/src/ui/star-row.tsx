import { Star } from "lucide-react";
import { m } from "../paraglide/messages.js";

const places = [1, 2, 3, 4, 5];

/** Stars that were given, or their average: the last one is filled in part. */
export function StarRow({ stars }: { stars: number }) {
  return (
    <span className="inline-flex gap-0.5">
      {places.map((place) => (
        <PartStar key={place} part={Math.min(1, Math.max(0, stars - place + 1))} />
      ))}
      <span className="sr-only">{m.stars_count({ count: stars })}</span>
    </span>
  );
}

/** `part` of the star, from 0 to 1, is filled from where reading begins. */
function PartStar({ part }: { part: number }) {
  return (
    <span aria-hidden="true" className="relative inline-block size-4">
      <Star className={part === 0 ? "size-4 text-control" : "size-4 text-warning"} />
      <span className="absolute inset-y-0 start-0 overflow-hidden" style={{ inlineSize: `${part * 100}%` }}>
        <Star className="size-4 fill-warning text-warning" />
      </span>
    </span>
  );
}
