import { Tag } from "lucide-react";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A code that counts, and the way to do without it. */
export function AppliedCoupon({ code, onRemove }: { code: string; onRemove: () => void }) {
  return (
    <Notice tone="success">
      <Tag aria-hidden="true" className="size-5 shrink-0 text-success" />
      <p className="min-w-0 flex-1 wrap-anywhere">{m.coupon_applied({ code })}</p>
      <Button tone="quiet" size="sm" aria-label={m.coupon_remove({ code })} onClick={onRemove}>
        {m.remove()}
      </Button>
    </Notice>
  );
}
