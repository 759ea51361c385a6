import { EarningsRepository } from "../features/payments/earnings.repository.ts";
import { EarningsService } from "../features/payments/earnings.service.ts";
import { InvoicesRepository } from "../features/payments/invoices.repository.ts";
import { InvoicesService } from "../features/payments/invoices.service.ts";
import { ItemsRepository } from "../features/payments/items.repository.ts";
import { OrdersRepository } from "../features/payments/orders.repository.ts";
import { PaymentMailService } from "../features/payments/payment-mail.service.ts";
import { SubscriptionsRepository } from "../features/payments/subscriptions.repository.ts";
import { NameFonts } from "../platform/pdf/name-fonts.ts";
import type { Accounts } from "./accounts.ts";
import type { Platform } from "./platform.ts";

/** What is written about money: invoices, receipts, and what instructors have earned. */
export function createBooks({ platform, accounts }: { platform: Platform; accounts: Accounts }) {
  const { clock, config, db, env } = platform;
  const orders = new OrdersRepository(db);
  const invoices = new InvoicesRepository(db);
  return {
    earnings: new EarningsService({ repository: new EarningsRepository(db), clock }),
    invoiceFiles: new InvoicesService({ orders, invoices, fonts: new NameFonts(env.ASSETS), config }),
    paymentMail: new PaymentMailService({
      orders,
      subscriptions: new SubscriptionsRepository(db),
      items: new ItemsRepository(db),
      mailer: accounts.accountMailer,
    }),
  };
}
