import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["paper", "surface", "sunken"];
const readable: [string, string][] = [
  ...surfaces.flatMap((ground): [string, string][] =>
    ["ink", "muted", "teal", "teal-strong", "danger"].map((text) => [text, ground]),
  ),
  ["on-teal", "teal"],
  ["on-teal", "teal-strong"],
  ["on-coral", "coral"],
  ["on-coral", "coral-strong"],
  ["on-hangup", "hangup"],
  ["ink", "teal-soft"],
  ["muted", "teal-soft"],
  ["teal", "teal-soft"],
  ["ink", "coral-soft"],
  ["ink", "success-soft"],
  ["ink", "warning-soft"],
  ["ink", "danger-soft"],
  ["success", "surface"],
  ["success", "success-soft"],
  ["warning", "surface"],
  ["warning", "warning-soft"],
  ["danger", "danger-soft"],
  ["paper", "ink"],
];
/** Edges and pictures that carry meaning need 3:1 (WCAG 2.2, 1.4.11). */
const visible: [string, string][] = surfaces.flatMap((ground): [string, string][] =>
  ["control", "teal", "coral"].map((edge) => [edge, ground]),
);

describe.each(["light", "dark"])("the %s theme", (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`The theme "${theme}" has no token "${name}"`);
    return value;
  };

  it.each(readable)("has %s readable on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visible)("has %s visible on %s", (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
