import type { Checkout, CreateCheckoutBody } from "../../contract/payments/checkout.ts";
import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { ProviderFault } from "../../platform/payments/payment-provider.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { CouponsRepository } from "./coupons.repository.ts";
import type { ItemsRepository } from "./items.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { alreadyOwned, couponRefused, providerAway } from "./payments.errors.ts";
import type { Offer, QuotesService } from "./quotes.service.ts";

/** A checkout is open for so long; Stripe allows 30 minutes at least. */
const OPEN_MS = 35 * 60_000;

interface Dependencies {
  quotes: QuotesService;
  orders: OrdersRepository;
  coupons: CouponsRepository;
  items: ItemsRepository;
  providers: PaymentProviders;
  access: AccessService;
  appOrigin: string;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Begins payments. Nothing is opened here but what costs nothing: access follows from the provider's word alone. */
export class CheckoutService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * The order under `orderId`, or the one that waits for the same thing already, and where it is paid.
   * @throws AppError `not_found`, `own_course`, `already_owned`, `coupon_refused`, `validation_failed`, `payment_unavailable`
   */
  async begin(
    buyer: { userId: string; email: string },
    body: CreateCheckoutBody,
    orderId: string,
  ): Promise<Checkout> {
    // Two requests at once, under two keys: the second finds the order of the first.
    return contended(() => this.#attempt(buyer, body, orderId));
  }

  async #attempt(
    buyer: { userId: string; email: string },
    body: CreateCheckoutBody,
    orderId: string,
  ): Promise<Checkout> {
    const { quotes, orders, clock } = this.#deps;
    const { userId } = buyer;
    const offer = await quotes.offer(userId, body);
    const { courseId } = offer.item;
    if (await quotes.isOwned(userId, courseId)) throw alreadyOwned();
    const wanted = courseId === null ? { planId: offer.item.plan?.id ?? "" } : { courseId };
    const open = await orders.findOpen(userId, wanted);
    if (open !== undefined && isSame(open, offer, body) && open.expiresAt > clock.now()) {
      return this.#resume(open, buyer, offer);
    }
    if (open !== undefined) await this.#giveUp(open, "expired");
    const order = await this.#make(userId, offer, { orderId, provider: body.provider });
    return order.totalAmount === 0 ? this.#giveAway(order) : this.#resume(order, buyer, offer);
  }

  async #make(
    userId: string,
    { item, price, tax, country, coupon }: Offer,
    { orderId, provider }: { orderId: string; provider: CreateCheckoutBody["provider"] },
  ): Promise<OrderRow> {
    const { orders, coupons, providers, clock } = this.#deps;
    const isSubscription = item.plan !== null;
    const isFree = price.totalAmount === 0 && !isSubscription;
    const now = clock.now();
    const row = {
      ...price,
      id: orderId,
      userId,
      courseId: item.courseId,
      planId: item.plan?.id ?? null,
      title: item.title,
      instructorId: item.instructorId,
      currency: item.currency,
      taxCountry: country,
      taxName: tax?.name ?? null,
      taxBasisPoints: tax?.basisPoints ?? 0,
      couponId: coupon?.id ?? null,
      couponCode: coupon?.code ?? null,
      provider: isFree ? null : providers.choose(provider, { isSubscription }).name,
      createdAt: now,
      expiresAt: now + OPEN_MS,
    };
    const redemption = coupon === null ? null : { orderId, couponId: coupon.id, userId, createdAt: now };
    try {
      await orders.commit([orders.insert(row), ...(redemption === null ? [] : coupons.reserve(redemption))]);
    } catch (fault) {
      if (fault instanceof GuardFailedError)
        throw couponRefused("This code has been used up, or by you already");
      // A request that died had come so far already: its order goes on.
      if (constraintOf(fault) !== "orders.id") throw fault;
    }
    const made = await orders.find(orderId);
    if (made === undefined) throw new Error("The order was not made");
    return made;
  }

  /** Where the order is paid; the same key at the provider makes the same checkout. */
  async #resume(
    order: OrderRow,
    { userId, email }: { userId: string; email: string },
    { item }: Offer,
  ): Promise<Checkout> {
    const { orders, items, providers, appOrigin } = this.#deps;
    if (order.checkoutUrl !== null) return { orderId: order.id, url: order.checkoutUrl };
    if (order.provider === null) return this.#giveAway(order);
    const { plan } = item;
    const back = `${appOrigin}/orders/${order.id}`;
    try {
      const started = await providers.of(order.provider).createCheckout({
        orderId: order.id,
        title: order.title,
        amount: order.totalAmount,
        currency: order.currency,
        customer: { userId, email, customerRef: await items.findCustomer(userId, order.provider) },
        successUrl: `${back}?paid`,
        cancelUrl: `${back}?cancelled`,
        expiresAt: order.expiresAt,
        subscription: plan === null ? null : { interval: plan.interval, trialDays: plan.trialDays },
        idempotencyKey: order.id,
      });
      const { checkoutRef, url } = started;
      await orders.commit([orders.change(order, { checkoutRef, checkoutUrl: url })]);
      return { orderId: order.id, url };
    } catch (fault) {
      if (fault instanceof ProviderFault) {
        // What is refused once is refused again under the same key: the next try is a new order.
        if (!fault.isPassing) await this.#giveUp(order, "failed");
        throw providerAway(fault);
      }
      if (!(fault instanceof GuardFailedError)) throw fault;
      // Another request was first with the same checkout.
      const now = await orders.find(order.id);
      if (now === undefined || now.checkoutUrl === null) throw providerAway(fault);
      return { orderId: order.id, url: now.checkoutUrl };
    }
  }

  /** There is nothing to pay, so no provider has to say anything. */
  async #giveAway(order: OrderRow): Promise<Checkout> {
    const { orders, access, outbox, clock, defer } = this.#deps;
    const { id: orderId, userId, courseId } = order;
    const paid = outbox.record("order.paid", { orderId });
    try {
      await orders.commit([
        orders.change(order, { status: "paid", paidAt: clock.now() }),
        access.granting({ userId, courseId, source: "order", sourceId: orderId }),
        paid.statement,
      ]);
      defer(outbox.announce([paid.id]));
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
    }
    return { orderId, url: null };
  }

  /** An order for the same at another price, or whose checkout is over: should it be paid after all, it counts. */
  async #giveUp(order: OrderRow, status: "expired" | "failed"): Promise<void> {
    const { orders, coupons } = this.#deps;
    try {
      await orders.commit([orders.change(order, { status }), ...coupons.release(order.id)]);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
    }
  }
}

function isSame(order: OrderRow, { item, price, coupon }: Offer, { provider }: CreateCheckoutBody): boolean {
  return (
    order.totalAmount === price.totalAmount &&
    order.currency === item.currency &&
    order.taxAmount === price.taxAmount &&
    order.planId === (item.plan?.id ?? null) &&
    order.couponId === (coupon?.id ?? null) &&
    (provider === undefined || provider === order.provider)
  );
}
