import type { MailLocale } from "../../platform/mail/mail-kinds.ts";

interface Words {
  title: Record<"invoice" | "credit_note", string>;
  total: Record<"invoice" | "credit_note", string>;
  number: string;
  date: string;
  order: string;
  belongsTo: string;
  seller: string;
  buyer: string;
  item: string;
  amount: string;
  price: string;
  discount: string;
  noTax: string;
  /** `tax` is its name and rate. */
  including: (tax: string) => string;
}

const en: Words = {
  title: { invoice: "Invoice", credit_note: "Credit note" },
  total: { invoice: "Total paid", credit_note: "Total paid back" },
  number: "Number",
  date: "Date",
  order: "Order",
  belongsTo: "For invoice",
  seller: "Sold by",
  buyer: "Sold to",
  item: "What was bought",
  amount: "Amount",
  price: "Price",
  discount: "Discount",
  noTax: "No tax is charged.",
  including: (tax) => `Included: ${tax}`,
};

const es: Words = {
  title: { invoice: "Factura", credit_note: "Nota de abono" },
  total: { invoice: "Total pagado", credit_note: "Total devuelto" },
  number: "Número",
  date: "Fecha",
  order: "Pedido",
  belongsTo: "De la factura",
  seller: "Vendedor",
  buyer: "Comprador",
  item: "Lo que se compró",
  amount: "Importe",
  price: "Precio",
  discount: "Descuento",
  noTax: "Sin impuestos.",
  including: (tax) => `Incluye: ${tax}`,
};

export const invoiceWords: Readonly<Record<MailLocale, Words>> = { en, es };
