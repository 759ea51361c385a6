import { classNames } from "./class-names.ts";

const tones = [
  "bg-teal-soft text-teal",
  "bg-sunken text-ink",
  "bg-warning-soft text-warning",
  "bg-success-soft text-success",
];

interface AvatarProps {
  name: string;
  url: string | null;
  className?: string;
  onUnreadable?: () => void;
}

/** A person's picture, or their first letter on a tone that stays the same for them. The name stands beside it. */
export function Avatar({ name, url, className, onUnreadable }: AvatarProps) {
  const size = classNames("grid size-11 shrink-0 place-items-center overflow-hidden rounded-full", className);
  if (url) {
    return (
      <img
        src={url}
        alt=""
        className={classNames(size, "object-cover")}
        loading="lazy"
        onError={onUnreadable}
      />
    );
  }
  const [first] = new Intl.Segmenter().segment(name.trim());
  const letter = first?.segment.toLocaleUpperCase() ?? "·";
  const tone = tones[(name.codePointAt(0) ?? 0) % tones.length];
  return (
    <span aria-hidden="true" className={classNames(size, "font-bold", tone)}>
      {letter}
    </span>
  );
}
