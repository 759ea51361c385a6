import { classNames } from "./class-names.ts";

/** A placeholder of the size of what is coming; shows only when that takes over 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className="block animate-late">
      <span className={classNames("block h-5 animate-shimmer rounded-control bg-sunken", className)} />
    </span>
  );
}
