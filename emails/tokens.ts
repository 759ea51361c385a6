import { readFileSync } from "node:fs";

const names = ["paper", "surface", "ink", "muted", "line", "teal", "teal-soft", "on-teal"] as const;
type ColourName = (typeof names)[number];
type Colours = Readonly<Record<ColourName, string>>;

const css = readFileSync("web/src/tokens.css", "utf8");

/** Parley's colours as the web app names them: mail programs know no custom properties, so they stand in the HTML itself. */
function coloursOf(theme: "light" | "dark"): Colours {
  const [, block = ""] = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css) ?? [];
  const colour = (name: ColourName) => {
    const [, value] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block) ?? [];
    if (value === undefined)
      throw new Error(`web/src/tokens.css has no colour "${name}" in its ${theme} theme`);
    return value;
  };
  return {
    paper: colour("paper"),
    surface: colour("surface"),
    ink: colour("ink"),
    muted: colour("muted"),
    line: colour("line"),
    teal: colour("teal"),
    "teal-soft": colour("teal-soft"),
    "on-teal": colour("on-teal"),
  };
}

export const light = coloursOf("light");
export const dark = coloursOf("dark");
