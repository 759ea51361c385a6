/** Names that would let someone speak for Parley. */
const RESERVED = new Set(
  "admin administrator parley support help moderator mod staff team official system root security safety".split(
    " ",
  ),
);

/**
 * The skeleton by which look-alikes collide, after Unicode TR39 for the alphabet `a-z 0-9 _`: 0 and o, 1, i and l,
 * rn and m, vv and w, 5 and s are one; underscores do not count.
 */
export function foldUsername(username: string): string {
  return username
    .toLowerCase()
    .replaceAll("_", "")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replaceAll("0", "o")
    .replaceAll("5", "s")
    .replaceAll(/[1i]/g, "l");
}

const reservedFolded = new Set([...RESERVED].map(foldUsername));

/** True when the name is, or looks like, one that is kept for Parley itself. */
export function isReservedUsername(username: string): boolean {
  return reservedFolded.has(foldUsername(username));
}
