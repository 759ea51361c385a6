import { adminReviewSchema } from "../../../../../src/contract/admin/reviews.ts";
import type {
  AdminReview,
  DecideReviewBody,
  reviewQueues,
} from "../../../../../src/contract/admin/reviews.ts";
import { pageOf } from "../../../../../src/contract/common.ts";
import { change } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface AdminReviewsFilter {
  queue?: (typeof reviewQueues)[number];
  cursor?: string;
}

const adminReviewsSchema = pageOf(adminReviewSchema);

export function adminReviewsQuery(filter: AdminReviewsFilter) {
  return adminList("reviews", adminReviewsSchema, { ...filter, queue: filter.queue ?? "waiting" });
}

export function decideReview(id: string, body: DecideReviewBody): Promise<AdminReview> {
  return change("PATCH", `/admin/reviews/${id}`, body, adminReviewSchema);
}
