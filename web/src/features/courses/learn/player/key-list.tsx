import { ChevronDown } from "lucide-react";
import { m } from "../../../../paraglide/messages.js";

/** The player's keys, to look up; not where there is no keyboard. */
export function KeyList({ hasCaptions }: { hasCaptions: boolean }) {
  const keys: [keys: readonly string[], does: string][] = [
    [[m.player_key_space(), "K"], m.player_key_play()],
    [["←", "→"], m.player_key_skip_5()],
    [["J", "L"], m.player_key_skip_10()],
    [["F"], m.player_key_full_screen()],
    ...(hasCaptions ? [[["C"], m.player_captions()] satisfies [readonly string[], string]] : []),
    [["M"], m.player_key_sound()],
    [["N"], m.player_key_note()],
    [["Shift+N", "Shift+P"], m.player_key_lessons()],
  ];
  return (
    <details className="group pointer-coarse:hidden">
      <summary className="flex min-h-10 cursor-pointer list-none items-center justify-between font-semibold">
        {m.player_keys()}
        <ChevronDown
          aria-hidden="true"
          className="size-5 text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-sm">
        {keys.map(([pressed, does]) => (
          <div key={does} className="col-span-2 grid grid-cols-subgrid">
            <dt className="flex items-start gap-1">
              {pressed.map((key) => (
                <kbd key={key} className="rounded border border-line bg-sunken px-1.5 font-sans">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="text-muted">{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
