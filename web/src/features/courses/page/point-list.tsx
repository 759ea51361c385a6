import { Check, Dot } from "lucide-react";

const signs = { check: Check, dot: Dot } as const;

interface PointListProps {
  title: string;
  points: readonly string[];
  sign: keyof typeof signs;
}

/** A few points under a title; nothing when there are none. */
export function PointList({ title, points, sign }: PointListProps) {
  const Sign = signs[sign];
  if (points.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {points.map((point) => (
          <li key={point} className="flex gap-2.5">
            <Sign aria-hidden="true" className="mt-1 size-5 shrink-0 text-teal" />
            <span className="min-w-0 wrap-anywhere">{point}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
