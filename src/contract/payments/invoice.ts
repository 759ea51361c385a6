import { z } from "zod";

/** `P-` an invoice, `C-` a credit note; then the year, and which one of the year it is. */
export const invoiceNumberSchema = z
  .string()
  .regex(/^[PC]-\d{4}-\d{6,}$/, { message: "Write a number such as P-2026-000001" })
  .max(24)
  .meta({ id: "InvoiceNumber", example: "P-2026-000001" });
