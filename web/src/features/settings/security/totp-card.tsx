import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { enableTotp, makeRecoveryCodes, securityQuery } from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { Card } from "../../../ui/card.tsx";
import { NewCodesForm } from "./new-codes-form.tsx";
import { RecoveryCodesOnce } from "./recovery-codes-once.tsx";
import { StateBadge } from "./state-badge.tsx";
import { TotpOff } from "./totp-off.tsx";
import { TotpOverview } from "./totp-overview.tsx";
import { TotpSetUp } from "./totp-set-up.tsx";

/** What the card is about now. New codes are shown until the person says that they are saved. */
type Stage = { name: "overview" | "set-up" | "new-codes" | "off" } | { name: "codes"; codes: string[] };

/** The second step: set up, new recovery codes, off. */
export function TotpCard({ isOn, codesLeft }: { isOn: boolean; codesLeft: number }) {
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>({ name: "overview" });
  const back = () => setStage({ name: "overview" });
  const refresh = () => queries.invalidateQueries(securityQuery);

  async function show(answer: Promise<{ recoveryCodes: string[] }>): Promise<void> {
    const { recoveryCodes } = await answer;
    setStage({ name: "codes", codes: recoveryCodes });
    await refresh();
  }

  return (
    <Card aria-labelledby="second-step" className="grid gap-5">
      <div className="grid gap-1">
        <div className="flex items-center justify-between gap-3">
          <h2 id="second-step" className="text-lg">
            {m.totp_title()}
          </h2>
          <StateBadge isOn={isOn} />
        </div>
        <p className="text-sm text-muted">{m.totp_about()}</p>
      </div>
      {stage.name === "overview" ? (
        <TotpOverview isOn={isOn} codesLeft={codesLeft} onChoose={(name) => setStage({ name })} />
      ) : null}
      {stage.name === "set-up" ? (
        <TotpSetUp onCode={(code) => show(enableTotp(code))} onCancel={back} />
      ) : null}
      {stage.name === "new-codes" ? (
        <NewCodesForm onCode={(code) => show(makeRecoveryCodes(code))} onCancel={back} />
      ) : null}
      {stage.name === "off" ? (
        <TotpOff
          onOff={() => {
            toast(m.totp_switched_off());
            back();
            void refresh();
          }}
          onCancel={back}
        />
      ) : null}
      {stage.name === "codes" ? <RecoveryCodesOnce codes={stage.codes} onSaved={back} /> : null}
    </Card>
  );
}
