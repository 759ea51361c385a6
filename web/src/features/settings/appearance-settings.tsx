import { Monitor, Moon, Sun } from "lucide-react";
import { setPreferences, usePreferences } from "../../lib/preferences.ts";
import { applyTheme } from "../../lib/theme.ts";
import { m } from "../../paraglide/messages.js";
import { ChoiceCards } from "../../ui/choice-cards.tsx";

const icon = "size-6 text-muted";

export function AppearanceSettings() {
  const { theme } = usePreferences();
  return (
    <ChoiceCards
      legend={m.theme()}
      value={theme}
      onChange={(chosen) => {
        setPreferences({ theme: chosen });
        applyTheme();
      }}
      choices={[
        {
          value: "system",
          label: m.theme_system(),
          picture: <Monitor aria-hidden="true" className={icon} />,
        },
        { value: "light", label: m.theme_light(), picture: <Sun aria-hidden="true" className={icon} /> },
        { value: "dark", label: m.theme_dark(), picture: <Moon aria-hidden="true" className={icon} /> },
      ]}
    />
  );
}
