import { m } from "../../../paraglide/messages.js";
import { named } from "../names.ts";
import { FilterSelect } from "./filter-select.tsx";

type Order = "urgent" | "newest" | "oldest";

const names: Readonly<Record<Order, () => string>> = {
  urgent: m.admin_sort_urgent,
  newest: m.admin_sort_newest,
  oldest: m.admin_sort_oldest,
};

interface OrderSelectProps<Value extends Order> {
  value: Value;
  orders: readonly Value[];
  onChange: (value: Value | undefined) => void;
}

/** In which order a list without columns stands. */
export function OrderSelect<Value extends Order>({ value, orders, onChange }: OrderSelectProps<Value>) {
  return (
    <FilterSelect
      label={m.admin_order()}
      value={value}
      choices={named(orders, (order) => names[order]())}
      onChange={onChange}
    />
  );
}
