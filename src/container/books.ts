import { EarningsRepository } from "../features/payments/earnings.repository.ts";
import { EarningsService } from "../features/payments/earnings.service.ts";
import { InvoicesRepository } from "../features/payments/invoices.repository.ts";
import { InvoicesService } from "../features/payments/invoices.service.ts";
import { OrdersRepository } from "../features/payments/orders.repository.ts";
import { NameFonts } from "../platform/pdf/name-fonts.ts";
import type { Platform } from "./platform.ts";

/** What is written about money: invoices, and what instructors have earned. */
export function createBooks({ platform }: { platform: Platform }) {
  const { clock, config, db, env } = platform;
  const orders = new OrdersRepository(db);
  const invoices = new InvoicesRepository(db);
  return {
    earnings: new EarningsService({ repository: new EarningsRepository(db), clock }),
    invoiceFiles: new InvoicesService({ orders, invoices, fonts: new NameFonts(env.ASSETS), config }),
  };
}
