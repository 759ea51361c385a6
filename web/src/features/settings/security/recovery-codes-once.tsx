import { Download } from "lucide-react";
import { saveFile } from "../../../lib/save-file.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { recoveryCodesFile } from "./recovery-codes-file.ts";

/** The codes, this one time. They stay until the person says that they are saved. */
export function RecoveryCodesOnce({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) {
  const email = useAccount()?.email ?? "";
  return (
    <div className="grid gap-5">
      <Notice tone="warning">
        <div className="grid gap-1">
          <h3 className="font-semibold">{m.codes_title()}</h3>
          <p>{m.codes_lead()}</p>
        </div>
      </Notice>
      <ul className="tabular grid grid-cols-2 gap-x-3 gap-y-2 rounded-control bg-sunken px-4 py-4 font-semibold whitespace-nowrap sm:tracking-wider">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button
          tone="plain"
          onClick={() => saveFile(recoveryCodesFile(email, codes), "parley-recovery-codes.txt")}
        >
          <Download aria-hidden="true" className="size-5" />
          {m.codes_download()}
        </Button>
        <CopyButton label={m.codes_copy()} text={codes.join("\n")} />
      </div>
      <Button className="justify-self-start" onClick={onSaved}>
        {m.codes_saved()}
      </Button>
    </div>
  );
}
