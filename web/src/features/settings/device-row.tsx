import type { DeviceSession } from "../../../../src/contract/auth.ts";
import { countryName } from "../../lib/places/names.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { DeviceIcon } from "./device-icon.tsx";

interface DeviceRowProps {
  device: DeviceSession;
  isEnding: boolean;
  onEnd: () => void;
}

export function DeviceRow({ device, isEnding, onEnd }: DeviceRowProps) {
  const name = device.name ?? device.platform;
  const facts = [
    m.last_used({ time: momentText(new Date(device.lastUsedAt)) }),
    device.country === null ? null : countryName(device.country),
  ].filter((fact) => fact !== null);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <DeviceIcon device={device} />
      <div className="min-w-0 flex-1 basis-32">
        <p className="font-semibold wrap-anywhere">
          {device.isCurrent ? `${name} · ${m.this_device()}` : name}
        </p>
        <p className="text-sm text-muted">{facts.join(" · ")}</p>
      </div>
      {device.isCurrent ? null : (
        <Button
          tone="dangerQuiet"
          size="sm"
          aria-label={m.sign_out_device({ name })}
          isBusy={isEnding}
          onClick={onEnd}
        >
          {m.sign_out()}
        </Button>
      )}
    </li>
  );
}
