import type { Config } from "../../platform/config/config.ts";
import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { NameFonts } from "../../platform/pdf/name-fonts.ts";
import type { InvoiceDocument } from "./invoice-pdf.ts";
import type { InvoiceRow, InvoicesRepository } from "./invoices.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import { noSuchInvoice } from "./payments.errors.ts";

/** Few requests want it, and all would pay for reading the library. */
const writer = () => import("./invoice-pdf.ts");

interface Dependencies {
  orders: OrdersRepository;
  invoices: InvoicesRepository;
  fonts: NameFonts;
  config: Pick<Config, "INVOICE_SELLER">;
}

/** Invoices and credit notes as files. Only their numbers and facts are stored; the file is made when it is asked for. */
export class InvoicesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * A document of the buyer's own order: the one with that number, else the newest invoice.
   * @throws AppError `not_found`
   */
  async file(
    userId: string,
    wanted: { orderId: string; number?: string | undefined; locale: MailLocale },
  ): Promise<{ filename: string; bytes: Uint8Array<ArrayBuffer> }> {
    const { orders, invoices, fonts } = this.#deps;
    const { orderId, number, locale } = wanted;
    const [order, row] = await Promise.all([orders.find(orderId), invoices.find(orderId, number)]);
    if (order?.userId !== userId || row === undefined) throw noSuchInvoice();
    const invoiceNumber = row.kind === "invoice" ? null : await this.#numberBefore(row);
    const { invoicePdf } = await writer();
    const bytes = await invoicePdf(this.#document(order, row, invoiceNumber), { fonts, locale });
    return { filename: `${row.number}.pdf`, bytes };
  }

  /** Of the newest invoice that was there when the credit note was written; a subscription has one for each payment. */
  async #numberBefore({ orderId, createdAt }: InvoiceRow): Promise<string | null> {
    const all = await this.#deps.invoices.listOfOrders([orderId]);
    return all.findLast((row) => row.kind === "invoice" && row.createdAt <= createdAt)?.number ?? null;
  }

  #document(order: OrderRow, row: InvoiceRow, invoiceNumber: string | null): InvoiceDocument {
    const { currency, taxName, taxBasisPoints, priceAmount, discountAmount, couponCode } = order;
    const isWhole = row.kind === "invoice" && row.amount === order.totalAmount;
    return {
      kind: row.kind,
      number: row.number,
      invoiceNumber,
      issuedAt: row.createdAt,
      orderId: order.id,
      seller: this.#deps.config.INVOICE_SELLER ?? "",
      buyer: { name: row.buyerName, country: order.taxCountry },
      title: order.title,
      currency,
      price: isWhole ? { amount: priceAmount, discount: discountAmount, couponCode } : null,
      amount: row.amount,
      tax: taxName === null ? null : { name: taxName, basisPoints: taxBasisPoints, amount: row.taxAmount },
    };
  }
}
