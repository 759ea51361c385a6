import { useEffect, useEffectEvent } from "react";
import { focusKindOf } from "./focus-kind.ts";
import { commandOf } from "./player-keys.ts";
import type { PlayerCommand } from "./player-keys.ts";

/** The player's keys, wherever the focus is. They come before those of the page, which leave alone what was answered. */
export function usePlayerKeys(player: HTMLElement | null, obey: (command: PlayerCommand) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandOf(event, focusKindOf(event.target, player));
    if (command !== null && obey(command)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, []);
}
