import { classNames } from "./class-names.ts";
import { coverPattern } from "./cover-pattern.ts";

interface CourseCoverProps {
  title: string;
  url: string | null;
  className?: string;
}

/** The picture of a course, or a calm pattern that stays the same for its title. The title stands beside it. */
export function CourseCover({ title, url, className }: CourseCoverProps) {
  const look = classNames("block aspect-video w-full overflow-hidden bg-sunken", className);
  if (url !== null)
    return <img src={url} alt="" loading="lazy" className={classNames(look, "object-cover")} />;
  return <span aria-hidden="true" className={look} style={coverPattern(title)} />;
}
