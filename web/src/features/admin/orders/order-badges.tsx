import type { AdminOrder } from "../../../../../src/contract/admin/orders.ts";
import { Badge } from "../../../ui/badge.tsx";
import { orderStates, taskName } from "./order-names.ts";

/** The state of an order, and what it waits for. */
export function OrderBadges({ order }: { order: Pick<AdminOrder, "status" | "tasks"> }) {
  const { name, tone } = orderStates[order.status];
  // That there is a dispute, its state says already.
  const tasks = order.tasks.filter((task) => task !== "dispute");
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tone}>{name()}</Badge>
      {tasks.map((task) => (
        <Badge key={task} tone="waiting">
          {taskName(task)}
        </Badge>
      ))}
    </span>
  );
}
