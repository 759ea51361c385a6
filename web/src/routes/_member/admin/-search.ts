import type { AppealsFilter } from "../../../lib/queries/admin/appeals.ts";
import type { ApplicationsFilter } from "../../../lib/queries/admin/applications.ts";
import type { AuditFilter } from "../../../lib/queries/admin/audit.ts";
import type { ContentFilter } from "../../../lib/queries/admin/content.ts";
import type { AdminCoursesFilter } from "../../../lib/queries/admin/courses.ts";
import type { JobsFilter } from "../../../lib/queries/admin/jobs.ts";
import type { CouponsFilter } from "../../../lib/queries/admin/coupons.ts";
import type { EventsFilter } from "../../../lib/queries/admin/events.ts";
import type { OrdersFilter } from "../../../lib/queries/admin/orders.ts";
import type { ReportsFilter } from "../../../lib/queries/admin/reports.ts";
import type { AdminReviewsFilter } from "../../../lib/queries/admin/reviews.ts";
import type { UsersFilter } from "../../../lib/queries/admin/users.ts";

// What addresses may say, written out here and not taken from the contract's schemas: the table of addresses is in
// the first file everybody loads.

type Search = Record<string, unknown>;
type Choice<Filter, Key extends keyof Filter> = readonly NonNullable<Filter[Key]>[];

const roles: Choice<UsersFilter, "role"> = ["student", "instructor", "admin"];
const userStates: Choice<UsersFilter, "status"> = ["active", "banned", "unverified", "leaving"];
const userSorts: Choice<UsersFilter, "sort"> = ["newest", "oldest", "last_active"];
const ages: Choice<AppealsFilter & ApplicationsFilter & AuditFilter, "sort"> = ["newest", "oldest"];
const reportSorts: Choice<ReportsFilter, "sort"> = ["urgent", "newest", "oldest"];
const jobSorts: Choice<JobsFilter, "sort"> = ["newest", "oldest", "attempts"];
const contentSorts: Choice<ContentFilter, "topics"> = ["position", "name"];
const reportStates: Choice<ReportsFilter, "status"> = ["pending", "reviewed", "actioned", "dismissed"];
const appealStates: Choice<AppealsFilter, "state"> = ["pending", "granted", "refused"];
const applicationStates: Choice<ApplicationsFilter, "state"> = ["pending", "approved", "rejected"];
const jobStates: Choice<JobsFilter, "state"> = ["pending", "processing", "completed", "failed"];
const courseStates: Choice<AdminCoursesFilter, "status"> = ["draft", "published", "archived"];
const courseSorts: Choice<AdminCoursesFilter, "sort"> = ["newest", "oldest", "popular"];
const reviewQueues: Choice<AdminReviewsFilter, "queue"> = ["waiting", "visible", "removed"];
const orderStates: Choice<OrdersFilter, "status"> = [
  "pending",
  "paid",
  "partially_refunded",
  "refunded",
  "disputed",
  "expired",
  "failed",
  "review",
];
const orderTasks: Choice<OrdersFilter, "task"> = ["refund_request", "review", "dispute"];
const eventStates: Choice<EventsFilter, "status"> = ["manual", "pending", "processed", "ignored"];

/** Of the value, what is one of these; nothing otherwise, so that an address never breaks a page. */
function choice<Key extends string, Value>(
  search: Search,
  key: Key,
  values: readonly Value[],
): { [K in Key]?: Value } | object {
  const found = values.find((value) => value === search[key]);
  return found === undefined ? {} : { [key]: found };
}

function text<Key extends string>(search: Search, key: Key, max: number): { [K in Key]?: string } | object {
  const value = search[key];
  const words = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return words === "" || words.length > max ? {} : { [key]: words };
}

const cursor = (search: Search) => text(search, "cursor", 512);

export function usersSearch(search: Search): UsersFilter {
  return {
    ...text(search, "q", 100),
    ...choice(search, "role", roles),
    ...choice(search, "status", userStates),
    ...choice(search, "sort", userSorts),
    ...cursor(search),
  };
}

/** `report`: the one that is open beside the list. */
export function reportsSearch(search: Search): ReportsFilter & { report?: string } {
  return {
    ...choice(search, "status", reportStates),
    ...choice(search, "sort", reportSorts),
    ...text(search, "report", 36),
    ...cursor(search),
  };
}

export function appealsSearch(search: Search): AppealsFilter {
  return { ...choice(search, "state", appealStates), ...choice(search, "sort", ages), ...cursor(search) };
}

export function applicationsSearch(search: Search): ApplicationsFilter {
  return {
    ...choice(search, "state", applicationStates),
    ...choice(search, "sort", ages),
    ...cursor(search),
  };
}

export function jobsSearch(search: Search): JobsFilter {
  return { ...choice(search, "state", jobStates), ...choice(search, "sort", jobSorts), ...cursor(search) };
}

export function auditSearch(search: Search): AuditFilter {
  return {
    ...text(search, "action", 40),
    ...text(search, "subject", 100),
    ...choice(search, "sort", ages),
    ...cursor(search),
  };
}

/** Two lists on one page, each in an order of its own. */
export function contentSearch(search: Search): ContentFilter {
  return { ...choice(search, "categories", contentSorts), ...choice(search, "topics", contentSorts) };
}

export function adminCoursesSearch(search: Search): AdminCoursesFilter {
  return {
    ...text(search, "q", 100),
    ...choice(search, "status", courseStates),
    ...choice(search, "sort", courseSorts),
    ...cursor(search),
  };
}

/** `review`: the one that is open beside the list. */
export function adminReviewsSearch(search: Search): AdminReviewsFilter & { review?: string } {
  return { ...choice(search, "queue", reviewQueues), ...text(search, "review", 36), ...cursor(search) };
}

export function watchWordsSearch(search: Search): { language?: string } {
  return text(search, "language", 35);
}

export function ordersSearch(search: Search): OrdersFilter {
  return {
    ...text(search, "q", 100),
    ...choice(search, "status", orderStates),
    ...choice(search, "task", orderTasks),
    ...choice(search, "sort", ages),
    ...cursor(search),
  };
}

export function couponsSearch(search: Search): CouponsFilter {
  return { ...text(search, "q", 40), ...choice(search, "sort", ages), ...cursor(search) };
}

export function eventsSearch(search: Search): EventsFilter {
  return { ...choice(search, "status", eventStates), ...choice(search, "sort", ages), ...cursor(search) };
}
