import type { Query } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { isToChange, nextLookMs, waitingEndsMs } from "./next-look.ts";

interface Waiting {
  /** Has waited long enough: whoever waits is told so. */
  isOver: boolean;
  /** For the query of the order. */
  polling: { refetchInterval: (query: Pick<Query<Order>, "state">) => number | false; staleTime: 0 };
}

/** Looks at an order again and again while the provider's word is to come. Coming back from there proves nothing. */
export function useWaiting(): Waiting {
  const [since] = useState(() => Date.now());
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), waitingEndsMs);
    return () => clearTimeout(timer);
  }, []);
  return {
    isOver,
    polling: {
      staleTime: 0,
      refetchInterval: ({ state: { data } }) =>
        data !== undefined && isToChange(data) ? (nextLookMs(Date.now() - since) ?? false) : false,
    },
  };
}
