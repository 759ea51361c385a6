import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";

const few = 3;

interface TotpOverviewProps {
  isOn: boolean;
  codesLeft: number;
  onChoose: (stage: "set-up" | "new-codes" | "off") => void;
}

export function TotpOverview({ isOn, codesLeft, onChoose }: TotpOverviewProps) {
  if (!isOn) {
    return (
      <Button className="justify-self-start" onClick={() => onChoose("set-up")}>
        {m.totp_set_up()}
      </Button>
    );
  }
  return (
    <>
      {codesLeft <= few ? (
        <Notice tone="warning">
          <p>
            {m.totp_codes_left({ count: codesLeft })}. {m.totp_codes_few()}
          </p>
        </Notice>
      ) : (
        <p>{m.totp_codes_left({ count: codesLeft })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button tone="plain" onClick={() => onChoose("new-codes")}>
          {m.totp_new_codes()}
        </Button>
        <Button tone="dangerQuiet" onClick={() => onChoose("off")}>
          {m.totp_switch_off()}
        </Button>
      </div>
    </>
  );
}
