import type { ListOf } from "../../contract/admin/common.ts";
import type {
  AdminOrder,
  AdminOrderDetail,
  AdminOrdersQuery,
  AdminRefundBody,
} from "../../contract/admin/orders.ts";
import type { Page } from "../../contract/common.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { readPage } from "../../platform/db/page.ts";
import type { IdempotencyService } from "../payments/idempotency.service.ts";
import type { RefundsService } from "../payments/refunds.service.ts";
import type { AdminActor } from "./admin-actor.ts";
import { toAdminOrder, toAdminOrderDetail } from "./admin-order.ts";
import type { AdminOrdersRepository } from "./admin-orders.repository.ts";
import { noSuchOrder } from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminOrdersRepository;
  refunds: RefundsService;
  idempotency: IdempotencyService;
  audit: AuditService;
  cursors: Cursors;
}

/** Orders of everybody, and the money that goes back. */
export class AdminOrdersService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminOrdersQuery>): Promise<Page<AdminOrder>> {
    const { repository, cursors } = this.#deps;
    const { q = "", status = "", task = "", sort } = query;
    return readPage({
      query,
      list: `admin:orders:${status}:${task}:${sort}:${q}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: ({ order }) => ({ value: order.createdAt, id: order.id }),
      toItem: toAdminOrder,
    });
  }

  /** @throws AppError `not_found` */
  async find(id: string): Promise<AdminOrderDetail> {
    const { repository } = this.#deps;
    const row = await repository.find(id);
    if (row === undefined) throw noSuchOrder();
    return toAdminOrderDetail(row, await repository.findHistory(id));
  }

  /**
   * Pays back, once for each key of the administrator. A repetition answers the order as it is by then: what is known of its
   * buyer is not kept with the key.
   * @throws AppError `not_found`, `not_refundable`, `request_in_flight`, `idempotency_key_reused`, `payment_unavailable`
   */
  async refund(
    actor: AdminActor,
    orderId: string,
    { key, ...body }: AdminRefundBody & { key: string | undefined },
  ): Promise<AdminOrderDetail> {
    const { refunds, idempotency, audit } = this.#deps;
    const { amount, reason } = body;
    const { userId } = actor;
    const operation = `POST /admin/orders/${orderId}/refund`;
    await idempotency.once({ userId, key, operation, body }, async (refundId) => {
      await refunds.pay({ orderId, refundId, amount, reason, requestedBy: userId }, (order, paid) => [
        audit.entry(actor, {
          action: "order.refund",
          subject: orderId,
          before: {
            status: order.status,
            refunded: order.refundedAmount,
            refunding: order.refundingAmount,
          },
          after: { refundId, amount: paid, refunding: order.refundingAmount + paid, reason },
        }),
      ]);
      return { refundId };
    });
    return this.find(orderId);
  }

  /** @throws AppError `not_found`, `already_decided` */
  async refuseRefund(actor: AdminActor, orderId: string, reason: string): Promise<AdminOrderDetail> {
    const { refunds, audit } = this.#deps;
    await refunds.refuse(orderId, { decidedBy: actor.userId, reason }, [
      audit.entry(actor, {
        action: "order.refuse_refund",
        subject: orderId,
        before: { request: "waiting" },
        after: { request: "refused", reason },
      }),
    ]);
    return this.find(orderId);
  }
}
