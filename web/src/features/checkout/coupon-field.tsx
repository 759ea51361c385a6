import { useNavigate } from "@tanstack/react-router";
import { Tag } from "lucide-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { couponCodeSchema } from "../../../../src/contract/payments/checkout.ts";
import { couponRefusal } from "../../lib/text/coupon-refusal.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Input } from "../../ui/controls.tsx";
import { Field } from "../../ui/field.tsx";
import { AppliedCoupon } from "./applied-coupon.tsx";

export interface AskedCoupon {
  /** As it stands in the address. */
  code: string | null;
  isAsked: boolean;
  error: unknown;
  askAgain: () => void;
}

/** Where a code is entered that makes it cheaper. The code stands in the address, so that it survives a sign-in. */
export function CouponField({ coupon, applied }: { coupon: AskedCoupon; applied: string | null }) {
  const navigate = useNavigate({ from: "/checkout" });
  const [isOpen, setOpen] = useState(coupon.code !== null);
  const [text, setText] = useState(coupon.code ?? "");
  const [misspelt, setMisspelt] = useState<string | null>(null);

  function use(code: string | undefined): void {
    void navigate({
      replace: true,
      search: ({ coupon: _before, ...item }) => (code === undefined ? item : { ...item, coupon: code }),
    });
  }

  function apply(event: SubmitEvent): void {
    event.preventDefault();
    const read = couponCodeSchema.safeParse(text);
    setMisspelt(read.success ? null : (read.error.issues[0]?.message ?? ""));
    if (!read.success) return;
    if (read.data === coupon.code) coupon.askAgain();
    else use(read.data);
  }

  if (applied !== null) return <AppliedCoupon code={applied} onRemove={() => use(undefined)} />;
  if (!isOpen) {
    return (
      <Button tone="quiet" size="sm" className="-ms-3.5 justify-self-start" onClick={() => setOpen(true)}>
        <Tag aria-hidden="true" className="size-4" />
        {m.coupon_have()}
      </Button>
    );
  }
  // Of another code than the one that was asked about, nothing is known.
  const isSame = text.trim().toUpperCase() === coupon.code?.toUpperCase();
  const refused = misspelt ?? (isSame ? coupon.error : null);
  return (
    <form noValidate onSubmit={apply}>
      <Field label={m.coupon_label()} error={refused === null ? undefined : couponRefusal(refused)}>
        {(control) => (
          <span className="flex gap-2">
            <Input
              {...control}
              value={text}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              className="min-w-0 uppercase"
              onChange={({ target }) => {
                setText(target.value);
                setMisspelt(null);
              }}
            />
            <Button type="submit" tone="plain" isBusy={coupon.isAsked}>
              {m.coupon_apply()}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
