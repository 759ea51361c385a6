import { BooksService } from "../features/payments/books.service.ts";
import { CheckoutService } from "../features/payments/checkout.service.ts";
import { CouponsRepository } from "../features/payments/coupons.repository.ts";
import { FulfilmentService } from "../features/payments/fulfilment.service.ts";
import { IdempotencyRepository } from "../features/payments/idempotency.repository.ts";
import { IdempotencyService } from "../features/payments/idempotency.service.ts";
import { InvoicesRepository } from "../features/payments/invoices.repository.ts";
import { ItemsRepository } from "../features/payments/items.repository.ts";
import { LedgerCheck } from "../features/payments/ledger-check.service.ts";
import { LedgerRepository } from "../features/payments/ledger.repository.ts";
import { OrderExpiry } from "../features/payments/order-expiry.service.ts";
import { OrdersRepository } from "../features/payments/orders.repository.ts";
import { OrdersService } from "../features/payments/orders.service.ts";
import { PaymentEvents } from "../features/payments/payment-events.service.ts";
import { PaymentNotices } from "../features/payments/payment-notices.service.ts";
import { PaymentProviders } from "../features/payments/payment-providers.ts";
import { QuotesService } from "../features/payments/quotes.service.ts";
import { RefundsRepository } from "../features/payments/refunds.repository.ts";
import { RefundsService } from "../features/payments/refunds.service.ts";
import { SettlementService } from "../features/payments/settlement.service.ts";
import { SubscriptionSettlement } from "../features/payments/subscription-settlement.service.ts";
import { SubscriptionsRepository } from "../features/payments/subscriptions.repository.ts";
import { SubscriptionsService } from "../features/payments/subscriptions.service.ts";
import { createPaymentProviders } from "../platform/payments/create-payment-providers.ts";
import type { Learning } from "./learning.ts";
import type { People } from "./people.ts";
import type { Platform } from "./platform.ts";

/** Money in, access out. */
export function createPayments({
  platform,
  people,
  learning,
}: {
  platform: Platform;
  people: People;
  learning: Learning;
}) {
  const { clock, config, db } = platform;
  const { access, courseDirectory: courses, enrolments, watched } = learning;
  const { notifications, users } = people;
  const orders = new OrdersRepository(db);
  const coupons = new CouponsRepository(db);
  const items = new ItemsRepository(db);
  const ledger = new LedgerRepository(db);
  const invoices = new InvoicesRepository(db);
  const subscriptionsRepository = new SubscriptionsRepository(db);
  const refundsRepository = new RefundsRepository(db);
  const providers = new PaymentProviders(() => createPaymentProviders(config, clock));
  const books = new BooksService({ ledger, invoices, users, clock });
  const appOrigin = config.APP_ORIGIN;
  const shared = { ...platform, orders, coupons, items, ledger, invoices, books, providers, access, courses };

  const subscriptionSettlement = new SubscriptionSettlement({
    ...shared,
    repository: subscriptionsRepository,
  });
  const settlement = new SettlementService({ ...shared, subscriptions: subscriptionSettlement });
  const quotes = new QuotesService({ ...shared, users, subscriptions: subscriptionsRepository });
  const refunds = new RefundsService({ ...shared, repository: refundsRepository, settlement });
  const subscriptions = new SubscriptionsService({
    ...shared,
    repository: subscriptionsRepository,
    settlement: subscriptionSettlement,
    appOrigin,
  });
  return {
    checkout: new CheckoutService({ ...shared, quotes, appOrigin }),
    fulfilment: new FulfilmentService({
      ...shared,
      enrolments,
      refunds,
      subscriptions,
      subscriptionsRepository,
    }),
    idempotency: new IdempotencyService(new IdempotencyRepository(db), clock),
    ledgerCheck: new LedgerCheck({ ...platform, ledger }),
    orderExpiry: new OrderExpiry({ ...shared, settlement }),
    orders: new OrdersService({ ...shared, refundsRepository, refunds, watched }),
    paymentEvents: new PaymentEvents({ ...shared, settlement, subscriptions: subscriptionSettlement }),
    paymentNotices: new PaymentNotices({ ...shared, notifications, subscriptions: subscriptionsRepository }),
    quotes,
    refunds,
    settlement,
    subscriptionSettlement,
    subscriptions,
  };
}

export type Payments = ReturnType<typeof createPayments>;
