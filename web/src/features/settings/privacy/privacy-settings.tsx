import { setPreferences, usePreferences } from "../../../lib/preferences.ts";
import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { BlockedPeople } from "./blocked-people.tsx";
import { DataExportCard } from "./data-export-card.tsx";
import { DeleteAccountCard } from "./delete-account-card.tsx";

export function PrivacySettings() {
  const { relayOnly } = usePreferences();
  return (
    <>
      <Card>
        <Switch
          label={m.relay_only()}
          description={m.relay_only_hint()}
          isOn={relayOnly}
          onChange={(isOn) => setPreferences({ relayOnly: isOn })}
        />
      </Card>
      <BlockedPeople />
      <DataExportCard />
      <DeleteAccountCard />
    </>
  );
}
