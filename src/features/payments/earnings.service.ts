import type { Earnings } from "../../contract/payments/earnings.ts";
import type { Clock } from "../../platform/clock.ts";
import type { CourseEarnings, DisputedOrder, EarningsRepository } from "./earnings.repository.ts";
import { MONEY_BACK_MS } from "./refund-rules.ts";
import { INSTRUCTOR_SHARE_PERCENT, sharesOfReturn } from "./shares.ts";

/** For so long a buyer may ask for the money back. */

interface Dependencies {
  repository: EarningsRepository;
  clock: Clock;
}

/** What an instructor has earned to date, and what of it is not certain yet. */
export class EarningsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async of(instructorId: string): Promise<Earnings> {
    const { repository, clock } = this.#deps;
    const [courses, disputed] = await Promise.all([
      repository.sumByCourse(instructorId, clock.now() - MONEY_BACK_MS),
      repository.listDisputed(instructorId),
    ]);
    const currencies = [...new Set(courses.map(({ currency }) => currency))];
    return {
      items: currencies.map((currency) => {
        const own = courses.filter((course) => course.currency === currency);
        const earned = sumOf(own, (course) => course.earned);
        const refunded = sumOf(own, (course) => course.refunded);
        return {
          currency,
          earned,
          refunded,
          balance: earned - refunded,
          disputed: sumOf(
            disputed.filter((order) => order.currency === currency),
            shareOf,
          ),
          held: sumOf(own, ({ young }) => young),
          courses: own.map(toCourse),
        };
      }),
      sharePercent: INSTRUCTOR_SHARE_PERCENT,
    };
  }
}

/** What the instructor would lose with the dispute. */
function shareOf(order: DisputedOrder): number {
  const returned = { before: order.refundedAmount, amount: order.disputedAmount };
  return sharesOfReturn({ ...order, hasInstructor: true }, returned).instructor;
}

function toCourse({ courseId: id, title, sales, earned, refunded }: CourseEarnings) {
  return { id, title, sales, balance: earned - refunded };
}

function sumOf<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}
