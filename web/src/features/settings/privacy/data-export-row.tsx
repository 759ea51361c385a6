import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { DataExport } from "../../../../../src/contract/privacy.ts";
import { downloadExport } from "../../../lib/queries/privacy.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { sizeText } from "../../../lib/text/size.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Spinner } from "../../../ui/spinner.tsx";

function stateText({ state, expiresAt }: DataExport): string {
  switch (state) {
    case "preparing":
      return m.export_preparing();
    case "ready":
      return expiresAt === null
        ? m.export_ready_always()
        : m.export_ready({ date: dateText(new Date(expiresAt)) });
    case "failed":
      return m.export_failed();
    case "expired":
      return m.export_expired();
  }
}

export function DataExportRow({ item }: { item: DataExport }) {
  const date = dateText(new Date(item.requestedAt));
  const downloading = useMutation({
    mutationFn: () => downloadExport(item.id),
    onSuccess: (file) => saveFile(file, `parley-${item.requestedAt.slice(0, 10)}.zip`),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-32">
        <p className="flex items-center gap-2 font-semibold">
          {item.state === "preparing" ? <Spinner /> : null}
          {stateText(item)}
        </p>
        <p className="text-sm text-muted">
          {[m.export_asked_on({ date }), item.sizeBytes === null ? null : sizeText(item.sizeBytes)]
            .filter((fact) => fact !== null)
            .join(" · ")}
        </p>
      </div>
      {item.state === "ready" ? (
        <Button
          size="sm"
          aria-label={m.export_download_of({ date })}
          isBusy={downloading.isPending}
          onClick={() => downloading.mutate()}
        >
          <Download aria-hidden="true" className="size-5" />
          {m.export_download()}
        </Button>
      ) : null}
      {downloading.error ? (
        <div className="basis-full">
          <ProblemNotice error={downloading.error} />
        </div>
      ) : null}
    </li>
  );
}
