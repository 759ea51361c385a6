/** Where a browser finds the picture of a course. */
export function thumbnailUrl(key: string | null): string | null {
  return key === null ? null : `/media/${key}`;
}
