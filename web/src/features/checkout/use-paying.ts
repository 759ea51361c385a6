import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { CreateCheckoutBody } from "../../../../src/contract/payments/checkout.ts";
import { asProblem } from "../../lib/api/problem.ts";
import { sendWish } from "../../lib/payments/checkout-wish.ts";
import { goToPay } from "../../lib/payments/go-to-pay.ts";
import { createCheckout, ordersKey, quotesKey } from "../../lib/queries/payments.ts";

/** How often the same wish is asked about again while another request works on it. */
const longestWait = 4;

interface Paying {
  pay: (body: CreateCheckoutBody) => void;
  /** Also while the browser leaves for the provider. */
  isBusy: boolean;
  error: unknown;
}

/** Begins a payment and goes where it is paid, or to the order when nothing is left to pay. */
export function usePaying(): Paying {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    // Back from the provider, the browser may show this page as it was left.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setLeaving(false);
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);
  const paying = useMutation({
    mutationFn: (body: CreateCheckoutBody) => sendWish(body, createCheckout),
    retry: (count, error) => count < longestWait && asProblem(error).code === "request_in_flight",
    retryDelay: (_count, error) => (asProblem(error).retryAfterSeconds ?? 2) * 1000,
    onSuccess: async ({ orderId, url }) => {
      void queries.invalidateQueries({ queryKey: ordersKey });
      if (url === null) {
        await navigate({ to: "/orders/$orderId", params: { orderId }, search: { paid: true } });
        return;
      }
      goToPay(url);
      setLeaving(true);
    },
    // The price may have changed, or it may be open by now.
    onError: () => queries.invalidateQueries({ queryKey: quotesKey }),
  });
  return { pay: paying.mutate, isBusy: paying.isPending || isLeaving, error: paying.error };
}
