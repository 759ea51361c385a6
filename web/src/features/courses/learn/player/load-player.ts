import { getLocale } from "../../../../paraglide/runtime.js";

/** The player, as `lazy` wants it, with the names of its buttons in the reader's language; English is built in. */
export async function loadPlayer() {
  const [{ Player }] = await Promise.all([
    import("./player.tsx"),
    getLocale() === "es" ? import("media-chrome/lang/es") : null,
  ]);
  return { default: Player };
}
