import { describe, expect, it } from "vitest";
import { missingPackages } from "./missing-packages.ts";

describe("missingPackages", () => {
  it("finds the binary of another platform that npm left out", () => {
    const packages = {
      "node_modules/rollup": {
        dev: true,
        optionalDependencies: { "@rollup/rollup-linux-arm64-musl": "4.1.0" },
      },
    };
    expect(missingPackages(packages)).toEqual([
      {
        path: "node_modules/@rollup/rollup-linux-arm64-musl",
        version: "4.1.0",
        dev: true,
        os: ["linux"],
        cpu: ["arm64"],
        libc: ["musl"],
      },
    ]);
  });

  it("is content with one that stands at the top", () => {
    const packages = {
      "node_modules/rollup": { optionalDependencies: { "@rollup/rollup-darwin-x64": "4.1.0" } },
      "node_modules/@rollup/rollup-darwin-x64": { version: "4.1.0" },
    };
    expect(missingPackages(packages)).toEqual([]);
  });

  it("is content with one that stands inside its parent", () => {
    const packages = {
      "node_modules/vite/node_modules/esbuild": { optionalDependencies: { "@esbuild/win32-x64": "0.1.0" } },
      "node_modules/vite/node_modules/@esbuild/win32-x64": { version: "0.1.0" },
    };
    expect(missingPackages(packages)).toEqual([]);
  });

  it("puts a second version of the same binary inside its parent", () => {
    const packages = {
      "node_modules/a": { optionalDependencies: { "@esbuild/darwin-arm64": "1.0.0" } },
      "node_modules/b": { optionalDependencies: { "@esbuild/darwin-arm64": "2.0.0" } },
    };
    expect(missingPackages(packages).map(({ path }) => path)).toEqual([
      "node_modules/@esbuild/darwin-arm64",
      "node_modules/b/node_modules/@esbuild/darwin-arm64",
    ]);
  });

  it("leaves optional packages alone that are for every platform", () => {
    expect(missingPackages({ "node_modules/a": { optionalDependencies: { fsevents: "2.3.3" } } })).toEqual(
      [],
    );
  });
});
