import { Star } from "lucide-react";
import { m } from "../paraglide/messages.js";
import { classNames } from "./class-names.ts";

/** One to five stars that were given. */
export function StarRow({ stars }: { stars: number }) {
  return (
    <span className="inline-flex gap-0.5">
      {[1, 2, 3, 4, 5].map((value) => (
        <Star
          key={value}
          aria-hidden="true"
          className={classNames("size-4", value <= stars ? "fill-warning text-warning" : "text-control")}
        />
      ))}
      <span className="sr-only">{m.stars_count({ count: stars })}</span>
    </span>
  );
}
