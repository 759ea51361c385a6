import { isTyping } from "../../../../lib/is-typing.ts";
import type { FocusKind } from "./player-keys.ts";

const movable = "[role=slider],[role=radio],[role=tab],[role=listbox],[role=menu],media-volume-range";
const pressable = "button,a,summary,label,[role=button],[role=switch],media-control-bar > *";

/** What the focused element does with keys itself. In a dialog that does not hold the player, everything. */
export function focusKindOf(target: EventTarget | null, player: Element | null): FocusKind {
  if (isTyping(target)) return "typing";
  if (!(target instanceof Element)) return "none";
  const dialog = target.closest("[role=dialog]");
  if (dialog !== null && (player === null || !dialog.contains(player))) return "typing";
  if (target.closest("media-time-range") !== null) return "pressing";
  if (target.closest(movable) !== null) return "moving";
  return target.closest(pressable) === null ? "none" : "pressing";
}
