/** Whole years between a birth date (`YYYY-MM-DD`) and the UTC date of `now`; a 29 February counts from 1 March. */
export function ageInYears(dateOfBirth: string, now: number): number {
  const [year = 0, month = 0, day = 0] = dateOfBirth.split("-").map(Number);
  const today = new Date(now);
  const years = today.getUTCFullYear() - year;
  const hadBirthday =
    today.getUTCMonth() + 1 > month || (today.getUTCMonth() + 1 === month && today.getUTCDate() >= day);
  return hadBirthday ? years : years - 1;
}
