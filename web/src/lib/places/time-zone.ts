import { countryCodes } from "./codes.ts";

/** What newer browsers know of a locale; TypeScript's library of our target does not name it. */
interface KnowsTimeZones {
  getTimeZones: () => readonly string[] | undefined;
}

function knowsTimeZones(locale: object): locale is KnowsTimeZones {
  return "getTimeZones" in locale && typeof locale.getTimeZones === "function";
}

function timeZonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale("und", { region: country });
  return knowsTimeZones(locale) ? (locale.getTimeZones() ?? []) : [];
}

export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Countries that the browser's languages name: asked first, since asking for all of them takes a while. */
function namedCountries(): string[] {
  const regions = navigator.languages.map((tag) => new Intl.Locale(tag).region);
  return countryCodes.filter((code) => regions.includes(code));
}

/** The country where this time zone is kept, or null when it is of none or the browser cannot tell. */
export function countryOfTimeZone(timeZone: string): string | null {
  const candidates = [...namedCountries(), ...countryCodes];
  return candidates.find((code) => timeZonesOf(code).includes(timeZone)) ?? null;
}
