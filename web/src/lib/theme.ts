import { preferences } from "./preferences.ts";

const systemIsDark = "(prefers-color-scheme: dark)";
const paper = { light: "#faf6ef", dark: "#1d1a17" } as const;

/** Shows the theme that was chosen, or the system's. */
export function applyTheme(): void {
  const { theme } = preferences();
  const isDark = theme === "dark" || (theme === "system" && matchMedia(systemIsDark).matches);
  const shown = isDark ? "dark" : "light";
  document.documentElement.dataset.theme = shown;
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper[shown]);
}

/** Follows the system when it turns dark or light. */
export function followSystemTheme(): void {
  matchMedia(systemIsDark).addEventListener("change", applyTheme);
}
