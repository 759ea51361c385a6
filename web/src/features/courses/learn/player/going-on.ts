let isGoingOn = false;

/** The next lesson was opened by the player, so it begins by itself. */
export function goOn(): void {
  isGoingOn = true;
}

/** True once, for the lesson that was opened so. */
export function takeGoingOn(): boolean {
  const was = isGoingOn;
  isGoingOn = false;
  return was;
}
