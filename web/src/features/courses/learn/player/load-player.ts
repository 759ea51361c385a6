import { getLocale } from "../../../../paraglide/runtime.js";

/** The player with the names of its buttons in the reader's language; English is built in. */
export async function loadPlayer() {
  const [player] = await Promise.all([
    import("./player.tsx"),
    getLocale() === "es" ? import("media-chrome/lang/es") : null,
  ]);
  return player;
}
