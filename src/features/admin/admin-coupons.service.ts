import type { ListOf } from "../../contract/admin/common.ts";
import type {
  AdminCoupon,
  AdminCouponsQuery,
  CouponChanges,
  NewCouponBody,
} from "../../contract/admin/coupons.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { readPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { AdminActor } from "./admin-actor.ts";
import type { AdminCouponRow, AdminCouponsRepository, CouponLimits } from "./admin-coupons.repository.ts";
import {
  couponCodeTaken,
  couponEndsBeforeItStarts,
  fewerThanUsed,
  noSuchCoupon,
  noSuchCouponCourse,
} from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: AdminCouponsRepository;
  audit: AuditService;
  cursors: Cursors;
  clock: Clock;
}

/** Codes that make things cheaper. */
export class AdminCouponsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminCouponsQuery>): Promise<Page<AdminCoupon>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:coupons:${query.sort}:${query.q ?? ""}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: ({ coupon }) => ({ value: coupon.createdAt, id: coupon.id }),
      toItem: toAdminCoupon,
    });
  }

  /** @throws AppError `conflict` when the code is taken, `validation_failed` when there is no such course */
  async create(actor: AdminActor, body: NewCouponBody): Promise<AdminCoupon> {
    const { repository, audit, clock } = this.#deps;
    const id = newId();
    const row = {
      ...body,
      id,
      startsAt: timeOf(body.startsAt),
      endsAt: timeOf(body.endsAt),
      createdAt: clock.now(),
    };
    try {
      await repository.commit([
        repository.insert(row),
        audit.entry(actor, { action: "coupon.create", subject: id, after: body }),
      ]);
    } catch (fault) {
      const constraint = constraintOf(fault);
      if (constraint === "coupons.code") throw couponCodeTaken();
      if (constraint === "foreign key") throw noSuchCouponCourse();
      throw fault;
    }
    return this.#find(id);
  }

  /** @throws AppError `not_found`, `validation_failed` when the changes contradict what it is */
  async change(actor: AdminActor, id: string, changes: CouponChanges): Promise<AdminCoupon> {
    await contended(() => this.#attempt(actor, id, changes));
    return this.#find(id);
  }

  async #attempt(actor: AdminActor, id: string, changes: CouponChanges): Promise<void> {
    const { repository, audit, clock } = this.#deps;
    const known = await repository.find(id);
    if (known === undefined) throw noSuchCoupon();
    const { coupon } = known;
    const after = changed(coupon, changes, clock.now());
    const { maxUses, endsAt } = after;
    if (endsAt !== null && coupon.startsAt !== null && endsAt <= coupon.startsAt)
      throw couponEndsBeforeItStarts();
    if (maxUses !== null && maxUses < coupon.uses) throw fewerThanUsed(coupon.uses);
    await repository.commit([
      repository.change(id, coupon, after),
      audit.entry(actor, {
        action: "coupon.update",
        subject: id,
        before: limitsOf(coupon),
        after: limitsOf(after),
      }),
    ]);
  }

  async #find(id: string): Promise<AdminCoupon> {
    const row = await this.#deps.repository.find(id);
    if (row === undefined) throw noSuchCoupon();
    return toAdminCoupon(row);
  }
}

function changed(coupon: CouponLimits, changes: CouponChanges, now: number): CouponLimits {
  const { isDisabled, maxUses, endsAt } = changes;
  const disabledAt = isDisabled === true ? (coupon.disabledAt ?? now) : null;
  return {
    maxUses: maxUses === undefined ? coupon.maxUses : maxUses,
    endsAt: endsAt === undefined ? coupon.endsAt : timeOf(endsAt),
    disabledAt: isDisabled === undefined ? coupon.disabledAt : disabledAt,
  };
}

function limitsOf({ maxUses, endsAt, disabledAt }: CouponLimits) {
  return { maxUses, endsAt: textOf(endsAt), isDisabled: disabledAt !== null };
}

function toAdminCoupon({ coupon, courseTitle }: AdminCouponRow): AdminCoupon {
  const { startsAt, endsAt, createdAt, disabledAt, ...rest } = coupon;
  return {
    ...rest,
    courseTitle,
    startsAt: textOf(startsAt),
    endsAt: textOf(endsAt),
    isDisabled: disabledAt !== null,
    createdAt: new Date(createdAt).toISOString(),
  };
}

const timeOf = (text: string | null) => (text === null ? null : Date.parse(text));
const textOf = (time: number | null) => (time === null ? null : new Date(time).toISOString());
