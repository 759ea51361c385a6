import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { downloadInvoice } from "../../lib/queries/payments.ts";
import { saveFile } from "../../lib/save-file.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

type Invoice = Order["invoices"][number];

export function InvoiceButton({ orderId, number, kind }: Invoice & { orderId: string }) {
  const downloading = useMutation({
    mutationFn: () => downloadInvoice(orderId, number),
    onSuccess: (file) => saveFile(file, `parley-${number}.pdf`),
  });
  return (
    <div className="grid gap-2">
      <Button
        tone="plain"
        size="sm"
        className="justify-self-start"
        isBusy={downloading.isPending}
        onClick={() => downloading.mutate()}
      >
        {downloading.isPending ? null : <Download aria-hidden="true" className="size-4" />}
        {kind === "invoice" ? m.invoice_download({ number }) : m.credit_note_download({ number })}
      </Button>
      {downloading.error ? <ProblemNotice error={downloading.error} /> : null}
    </div>
  );
}
