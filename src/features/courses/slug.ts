const MAX_LENGTH = 60;

/** The address of a course from its title: `Small talk, that works!` is `small-talk-that-works`. */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replaceAll(/^-+|-+$/g, "");
  return slug.length < 3 ? "course" : slug;
}

/** The same with something unlikely behind it, for when it is taken. `id` is a UUID. */
export function slugWith(slug: string, id: string): string {
  return `${slug}-${id.slice(-6)}`;
}
