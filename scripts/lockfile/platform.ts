/** Where a package that carries a binary runs, in the words of package.json. */
export interface Platform {
  os?: [string];
  cpu?: [string];
  libc?: [string];
}

const systems: ReadonlyMap<string, string> = new Map(
  ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"].map(
    (os) => [os, os],
  ),
).set("windows", "win32");

const processors: ReadonlyMap<string, string> = new Map(
  ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"].map((cpu) => [
    cpu,
    cpu,
  ]),
).set("64", "x64");

/** Reads the platform from a name such as `@rollup/rollup-linux-x64-musl`; null when it names none. */
export function platformOf(packageName: string): Platform | null {
  const words = packageName.split(/[/-]/);
  const os = words.map((word) => systems.get(word)).find((found) => found !== undefined);
  const cpu = words.map((word) => processors.get(word)).findLast((found) => found !== undefined);
  if (os === undefined && cpu === undefined) return null;
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === "linux" && words.some((word) => word.startsWith("musl")) ? { libc: ["musl"] } : {}),
  };
}
