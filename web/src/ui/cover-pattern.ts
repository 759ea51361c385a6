import type { CSSProperties } from "react";

const palettes = [
  { ground: "--teal-soft", shape: "--teal", spark: "--warning" },
  { ground: "--warning-soft", shape: "--warning", spark: "--teal" },
  { ground: "--success-soft", shape: "--success", spark: "--warning" },
  { ground: "--sunken", shape: "--teal", spark: "--success" },
] as const;

/** A number that is the same for the same text (FNV-1a, 32 bits). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const soft = (token: string, percent: number) => `color-mix(in srgb, var(${token}) ${percent}%, transparent)`;

/** Two round shapes that meet on a quiet ground, as in the app's mark; where they stand follows from the text. */
export function coverPattern(text: string): CSSProperties {
  const hash = hashOf(text);
  const { ground, shape, spark } = palettes[hash % palettes.length] ?? palettes[0];
  const left = 18 + ((hash >>> 4) % 28);
  const top = 30 + ((hash >>> 9) % 30);
  const right = 60 + ((hash >>> 14) % 26);
  const low = 58 + ((hash >>> 19) % 34);
  return {
    backgroundColor: `var(${ground})`,
    backgroundImage: [
      `radial-gradient(circle at ${right}% ${low}%, ${soft(spark, 34)} 0 19%, transparent 19.4%)`,
      `radial-gradient(circle at ${left}% ${top}%, ${soft(shape, 30)} 0 31%, transparent 31.4%)`,
      `radial-gradient(circle at ${right - 8}% ${top - 24}%, ${soft(shape, 12)} 0 44%, transparent 44.4%)`,
    ].join(", "),
  };
}
