import { type Platform, platformOf } from "./platform.ts";

/** The part of a lockfile's package entry that matters here. */
export interface LockedPackage {
  version?: string | undefined;
  dev?: boolean | undefined;
  optionalDependencies?: Record<string, string> | undefined;
}

export interface MissingPackage extends Platform {
  path: string;
  version: string;
  dev: boolean;
}

/**
 * The binaries for other platforms that the lockfile does not mention. npm leaves them out when it could not fetch
 * them, and `npm ci` then refuses the lockfile wherever it looks for them.
 */
export function missingPackages(packages: Readonly<Record<string, LockedPackage>>): MissingPackage[] {
  const missing = new Map<string, MissingPackage>();
  for (const [path, { dev = false, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (platform === null || !/^\d/.test(version) || isResolved(packages, path, name)) continue;
      const free = `node_modules/${name}`;
      const taken = missing.get(free)?.version ?? version;
      const place = taken === version ? free : `${path}/node_modules/${name}`;
      missing.set(place, { path: place, version, dev, ...platform });
    }
  }
  return [...missing.values()];
}

/** Whether Node's resolution, from the package at `path` upwards, ends at an entry for `name`. */
function isResolved(packages: Readonly<Record<string, LockedPackage>>, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (Object.hasOwn(packages, at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`))
      return true;
    if (at === "") return false;
  }
}
