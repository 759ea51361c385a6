/** True while a ban holds: `banUntil` null means for good. */
export function isBanned(user: { bannedAt: number | null; banUntil: number | null }, now: number): boolean {
  return user.bannedAt !== null && (user.banUntil === null || user.banUntil > now);
}
