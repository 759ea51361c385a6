import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { adminReviewsQuery } from "../../../lib/queries/admin/reviews.ts";
import type { AdminReviewsFilter } from "../../../lib/queries/admin/reviews.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { nextAfter } from "../list/next-after.ts";
import { PageFrame } from "../list/page-frame.tsx";
import { named } from "../names.ts";
import { queueName } from "./queue-name.ts";
import { ReviewDetail } from "./review-detail.tsx";
import { ReviewQueue } from "./review-queue.tsx";

const queues = ["waiting", "visible", "removed"] as const;

/** The queue beside the review that is open. On a phone it is one or the other. */
export function AdminReviewsPage({ filter }: { filter: AdminReviewsFilter & { review?: string } }) {
  const navigate = useNavigate();
  const { review: openId, ...list } = filter;
  const reviews = useQuery(adminReviewsQuery(list));
  const items = reviews.data?.items ?? [];
  const shown = items.find(({ id }) => id === openId);

  function open(review: string | undefined): void {
    void navigate({ to: "/admin/reviews", search: { ...list, review } });
  }

  return (
    <PageFrame
      title={m.admin_reviews()}
      filters={
        <FilterSelect
          label={m.admin_review_queue()}
          value={filter.queue ?? "waiting"}
          choices={named(queues, queueName)}
          onChange={(queue) => void navigate({ to: "/admin/reviews", search: { queue } })}
        />
      }
      actions={<CsvButton name="reviews" filter={{ ...list, queue: filter.queue ?? "waiting" }} />}
    >
      <div className="grid items-start gap-6 xl:grid-cols-[21rem_minmax(0,1fr)]">
        <div
          className={classNames(
            "min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto",
            shown && "max-xl:hidden",
          )}
        >
          <ListBody
            query={reviews}
            empty={m.admin_reviews_none()}
            cursor={filter.cursor}
            link={(cursor) => ({ to: "/admin/reviews", search: { ...list, cursor } })}
          >
            {(page, isOld) => <ReviewQueue reviews={page} filter={list} isOld={isOld} />}
          </ListBody>
        </div>
        {shown ? (
          <ReviewDetail
            key={shown.id}
            review={shown}
            onClose={() => open(undefined)}
            onDecided={() => open(nextAfter(items, shown.id) ?? undefined)}
          />
        ) : items.length > 0 ? (
          <p className="text-muted max-xl:hidden">{m.admin_review_choose()}</p>
        ) : null}
      </div>
    </PageFrame>
  );
}
