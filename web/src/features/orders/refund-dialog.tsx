import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { refundRequestBodySchema } from "../../../../src/contract/payments/order.ts";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { fieldMessage } from "../../lib/forms/field-message.ts";
import { orderQuery, requestRefund } from "../../lib/queries/payments.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/controls.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

interface RefundDialogProps {
  order: Order;
  refund: NonNullable<Order["refund"]>;
  onClose: () => void;
}

/** Asks for the money back, with a reason. What was written stays when sending fails. */
export function RefundDialog({ order, refund, onClose }: RefundDialogProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const read = refundRequestBodySchema.safeParse({ reason });
  const asking = useMutation({
    mutationFn: (words: string) => requestRefund(order.id, words),
    onSuccess: (changed) => {
      queries.setQueryData(orderQuery(order.id).queryKey, changed);
      toast(refund === "at_once" ? m.refund_sent_at_once() : m.refund_sent_to_review());
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.refund_ask()}
      description={refund === "at_once" ? m.refund_dialog_at_once() : m.refund_dialog_to_review()}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (read.success) asking.mutate(read.data.reason);
        }}
      >
        <Field
          label={m.refund_why()}
          error={isTried ? fieldMessage(read.error?.issues[0]?.message) : undefined}
        >
          {(control) => (
            <TextArea {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        {asking.error ? <ProblemNotice error={asking.error} kept={m.form_kept()} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="plain" onClick={onClose}>
            {m.cancel()}
          </Button>
          <Button type="submit" isBusy={asking.isPending}>
            {m.refund_send()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
