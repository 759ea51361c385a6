import type { Page, PageQuery } from "../../contract/common.ts";
import type { Order } from "../../contract/payments/order.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { WatchedShare } from "../progress/watched-share.service.ts";
import type { InvoicesRepository } from "./invoices.repository.ts";
import { toOrder } from "./order-view.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import { noSuchOrder, notRefundable } from "./payments.errors.ts";
import { refundAnswer } from "./refund-rules.ts";
import type { RefundsRepository } from "./refunds.repository.ts";
import type { RefundsService } from "./refunds.service.ts";

interface Dependencies {
  orders: OrdersRepository;
  invoices: InvoicesRepository;
  refundsRepository: RefundsRepository;
  refunds: RefundsService;
  courses: CourseDirectory;
  watched: WatchedShare;
  cursors: Cursors;
  clock: Clock;
}

/** What somebody has bought, and their wish for the money back. */
export class OrdersService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Newest first. */
  async list(userId: string, { limit, cursor }: PageQuery): Promise<Page<Order>> {
    const { orders, cursors } = this.#deps;
    const list = `orders:${userId}`;
    const rows = await orders.listOfUser(userId, { limit, after: await cursors.decode(list, cursor) });
    const page = await toPage({
      rows,
      limit,
      list,
      cursors,
      position: ({ createdAt: value, id }) => ({ value, id }),
      toItem: (row) => row,
    });
    return { ...page, items: await this.#toOrders(userId, page.items) };
  }

  /** @throws AppError `not_found`, also for somebody else's */
  async get(userId: string, orderId: string): Promise<Order> {
    const row = await this.#mustOwn(userId, orderId);
    const [order] = await this.#toOrders(userId, [row]);
    if (order === undefined) throw noSuchOrder();
    return order;
  }

  /**
   * Pays back at once, or asks a person; `Order.refund` said which. One wish for each order.
   * @throws AppError `not_found`, `not_refundable`
   */
  async askForRefund(userId: string, orderId: string, reason: string): Promise<Order> {
    const { refunds } = this.#deps;
    await this.#mustOwn(userId, orderId);
    const { refund } = await this.get(userId, orderId);
    if (refund === null) throw notRefundable("There is nothing to be paid back, or it was asked for already");
    if (refund === "at_once") {
      const wish = { orderId, refundId: newId(), amount: undefined, reason, requestedBy: userId };
      await refunds.pay(wish, () => []);
    } else {
      await this.#request(userId, orderId, reason);
    }
    return this.get(userId, orderId);
  }

  async #request(userId: string, orderId: string, reason: string): Promise<void> {
    const { orders, refundsRepository, clock } = this.#deps;
    try {
      const request = { orderId, userId, reason, createdAt: clock.now() };
      await orders.commit([refundsRepository.insertRequest(request)]);
    } catch (fault) {
      // A double click: the first one waits.
      if (constraintOf(fault) !== "refund_requests.order_id") throw fault;
    }
  }

  async #mustOwn(userId: string, orderId: string): Promise<OrderRow> {
    const row = await this.#deps.orders.find(orderId);
    if (row === undefined || row.userId !== userId) throw noSuchOrder();
    return row;
  }

  async #toOrders(userId: string, rows: readonly OrderRow[]): Promise<Order[]> {
    const { invoices, refundsRepository, courses, watched, clock } = this.#deps;
    const ids = rows.map(({ id }) => id);
    const courseIds = [...new Set(rows.flatMap(({ courseId }) => courseId ?? []))];
    const [documents, requests, cards, drafts, shares] = await Promise.all([
      invoices.listOfOrders(ids),
      refundsRepository.listRequests(ids),
      courses.findCards(courseIds),
      courses.findDrafts(courseIds),
      watched.percentOfEach(userId, courseIds),
    ]);
    const documentsOf = Map.groupBy(documents, ({ orderId }) => orderId);
    const requestOf = new Map(requests.map((request) => [request.orderId, request]));
    const now = clock.now();
    return rows.map((row) => {
      const request = requestOf.get(row.id);
      const watchedPercent = shares.get(row.courseId ?? "") ?? 0;
      return toOrder(row, {
        courseSlug: cards.get(row.courseId ?? "")?.slug ?? null,
        invoices: documentsOf.get(row.id) ?? [],
        request,
        refund: refundAnswer(row, {
          watchedPercent,
          isOut: drafts.has(row.courseId ?? ""),
          hasAsked: request !== undefined,
          now,
        }),
        now,
      });
    });
  }
}
