import { Popover } from "@base-ui/react/popover";
import { Settings } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { languageName } from "../../../../lib/places/names.ts";
import { displayLocale } from "../../../../lib/text/display-locale.ts";
import { useObservable } from "../../../../lib/use-observable.ts";
import { m } from "../../../../paraglide/messages.js";
import { Select } from "../../../../ui/controls.tsx";
import { Field } from "../../../../ui/field.tsx";
import { Switch } from "../../../../ui/switch.tsx";

import type { Quality } from "./engine.ts";
import { KeyList } from "./key-list.tsx";
import { goesOnByItself, playerSettings, setPlayerSettings, speeds } from "./player-settings.ts";

interface SettingsMenuProps {
  /** What is shown in full screen has to be inside of what is full screen. */
  container: HTMLElement | null;
  qualities: { all: readonly Quality[]; chosen: number | null; choose: (quality: number | null) => void };
  captions: { all: readonly string[]; chosen: string | null; choose: (language: string | null) => void };
  hasNext: boolean;
}

/** Speed, quality, language of the captions, and whether the next lesson begins by itself. */
export function SettingsMenu({ container, qualities, captions, hasNext }: SettingsMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const settings = useObservable(playerSettings);
  const speedText = new Intl.NumberFormat(displayLocale());
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger aria-label={m.player_settings()} className="player-button">
        <Settings aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal container={container ?? undefined}>
        <Popover.Positioner align="end" side="top" sideOffset={8} collisionPadding={8} className="z-50">
          <Popover.Popup
            aria-label={m.player_settings()}
            className="grid max-h-(--available-height) w-[min(92vw,20rem)] gap-4 overflow-y-auto rounded-card border border-line bg-surface p-4 text-base text-ink shadow-soft outline-none"
          >
            <Choice
              label={m.player_speed()}
              value={String(settings.speed)}
              onChoose={(value) => setPlayerSettings({ speed: Number(value) })}
            >
              {speeds.map((speed) => (
                <option key={speed} value={speed}>
                  {speed === 1
                    ? m.player_speed_usual()
                    : m.player_speed_of({ speed: speedText.format(speed) })}
                </option>
              ))}
            </Choice>
            {qualities.all.length > 1 ? (
              <Choice
                label={m.player_quality()}
                value={qualities.chosen === null ? "" : String(qualities.chosen)}
                onChoose={(value) => qualities.choose(value === "" ? null : Number(value))}
              >
                <option value="">{m.player_quality_auto()}</option>
                {qualities.all
                  .toSorted((a, b) => b.height - a.height)
                  .map(({ index, height }) => (
                    <option key={index} value={index}>
                      {height}p
                    </option>
                  ))}
              </Choice>
            ) : null}
            {captions.all.length > 0 ? (
              <Choice
                label={m.player_captions()}
                value={captions.chosen ?? ""}
                onChoose={(value) => captions.choose(value === "" ? null : value)}
              >
                <option value="">{m.player_captions_off()}</option>
                {captions.all.map((language) => (
                  <option key={language} value={language}>
                    {languageName(language)}
                  </option>
                ))}
              </Choice>
            ) : null}
            {hasNext ? (
              <Switch
                label={m.player_goes_on()}
                isOn={goesOnByItself(settings)}
                onChange={(goesOn) => setPlayerSettings({ goesOn })}
              />
            ) : null}
            <KeyList hasCaptions={captions.all.length > 0} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChoose(target.value)}>
          {children}
        </Select>
      )}
    </Field>
  );
}
