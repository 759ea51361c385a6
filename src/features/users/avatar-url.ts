/** Where a browser finds an avatar, from its key in the public bucket; null when there is none. */
export function avatarUrl(key: string | null): string | null {
  return key === null ? null : `/media/${key}`;
}
