import type { AdminReviewsFilter } from "../../../lib/queries/admin/reviews.ts";
import { m } from "../../../paraglide/messages.js";

type Queue = NonNullable<AdminReviewsFilter["queue"]>;

const names: Readonly<Record<Queue, () => string>> = {
  waiting: m.admin_reviews_waiting,
  visible: m.admin_reviews_visible,
  removed: m.admin_reviews_removed,
};

export function queueName(queue: Queue): string {
  return names[queue]();
}
