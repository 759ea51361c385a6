import type { Currency } from "../../contract/money.ts";
import type { Quote, QuoteBody } from "../../contract/payments/checkout.ts";
import type { Clock } from "../../platform/clock.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { UsersService } from "../users/users.service.ts";
import { couponRefusal } from "./coupon-rules.ts";
import type { CouponRow, CouponsRepository } from "./coupons.repository.ts";
import type { ItemsRepository, PlanRow, TaxRateRow } from "./items.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { couponRefused, noSuchItem, ownCourse } from "./payments.errors.ts";
import { type Price, priceOf } from "./pricing.ts";
import type { SubscriptionsRepository } from "./subscriptions.repository.ts";

/** What is bought, as the database has it. */
export interface Item {
  courseId: string | null;
  plan: PlanRow | null;
  title: string;
  instructorId: string | null;
  priceAmount: number;
  currency: Currency;
}

/** Everything that an order is made of. */
export interface Offer {
  item: Item;
  price: Price;
  tax: TaxRateRow | null;
  country: string | null;
  coupon: CouponRow | null;
}

type Wanted = Pick<QuoteBody, "courseId" | "planId" | "couponCode" | "country">;

interface Dependencies {
  items: ItemsRepository;
  subscriptions: SubscriptionsRepository;
  coupons: CouponsRepository;
  courses: CourseDirectory;
  access: AccessService;
  users: UsersService;
  providers: PaymentProviders;
  clock: Clock;
}

/** What things cost whom: from the database only. */
export class QuotesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found`, `own_course`, `coupon_refused` */
  async quote(userId: string, body: QuoteBody): Promise<Quote> {
    const { providers } = this.#deps;
    const { item, price, tax, country, coupon } = await this.offer(userId, body);
    const { currency, courseId, plan } = item;
    const money = (amount: number) => ({ amount, currency });
    return {
      title: item.title,
      interval: plan?.interval ?? null,
      price: money(price.priceAmount),
      discount: money(price.discountAmount),
      total: money(price.totalAmount),
      tax: {
        amount: money(price.taxAmount),
        country,
        name: tax?.name ?? null,
        ratePercent: (tax?.basisPoints ?? 0) / 100,
      },
      couponCode: coupon?.code ?? null,
      trialDays: plan?.trialDays ?? 0,
      providers: providers.names({ isSubscription: plan !== null }),
      isOwned: await this.isOwned(userId, courseId),
    };
  }

  /** Whether the course is open already, or with a null course a subscription runs. */
  async isOwned(userId: string, courseId: string | null): Promise<boolean> {
    const { access, subscriptions } = this.#deps;
    if (courseId === null) return (await subscriptions.listLive(userId)).length > 0;
    return access.isEntitled(userId, courseId);
  }

  /** @throws AppError `not_found`, `own_course`, `coupon_refused` */
  async offer(userId: string, wanted: Wanted): Promise<Offer> {
    const { items } = this.#deps;
    const item = await this.#itemOf(userId, wanted);
    const country = wanted.country ?? (await this.#countryOf(userId));
    const [tax, coupon] = await Promise.all([
      country === null ? undefined : items.findTaxRate(country),
      this.#couponOf(userId, item, wanted.couponCode),
    ]);
    const basisPoints = tax?.basisPoints ?? 0;
    const price = priceOf(item.priceAmount, { discount: coupon, basisPoints });
    return { item, price, tax: tax ?? null, country, coupon };
  }

  async #itemOf(userId: string, { courseId, planId }: Wanted): Promise<Item> {
    const { items, courses, subscriptions } = this.#deps;
    if (planId !== undefined) {
      const plan = await items.findPlan(planId);
      if (plan === undefined || plan.retiredAt !== null) throw noSuchItem();
      const { name: title, priceAmount, priceCurrency: currency } = plan;
      // Nobody tries twice.
      const trialDays = (await subscriptions.hasAny(userId)) ? 0 : plan.trialDays;
      const item = { courseId: null, title, instructorId: null, priceAmount, currency };
      return { ...item, plan: { ...plan, trialDays } };
    }
    const course = await courses.mustFindCourse(courseId ?? "");
    const { id, title, instructorId, priceAmount, priceCurrency: currency } = course;
    if (course.status !== "published" || priceAmount === null || currency === null) throw noSuchItem();
    if (priceAmount === 0) throw noSuchItem();
    if (instructorId === userId) throw ownCourse();
    return { courseId: id, plan: null, title, instructorId, priceAmount, currency };
  }

  async #countryOf(userId: string): Promise<string | null> {
    return (await this.#deps.users.getMe(userId)).country;
  }

  async #couponOf(userId: string, item: Item, code: string | undefined): Promise<CouponRow | null> {
    const { coupons, clock } = this.#deps;
    if (code === undefined) return null;
    const coupon = await coupons.findByCode(code);
    const [usesByBuyer, hasBought] =
      coupon === undefined
        ? [0, false]
        : await Promise.all([coupons.countUses(coupon.id, userId), coupons.hasBought(userId)]);
    const { courseId, currency } = item;
    const refusal = couponRefusal(coupon, { courseId, currency, usesByBuyer, hasBought, now: clock.now() });
    if (refusal !== null) throw couponRefused(refusal);
    return coupon ?? null;
  }
}
