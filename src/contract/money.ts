import { z } from "zod";

/** What prices can be in. All of them have two decimals in ISO 4217. */
export const currencies = ["USD", "EUR", "GBP", "INR", "MXN", "BRL"] as const;
export const currencySchema = z
  .enum(currencies)
  .meta({ id: "Currency", description: "ISO 4217", example: "USD" });
export type Currency = z.infer<typeof currencySchema>;

export const moneySchema = z
  .strictObject({
    amount: z.int().min(0).max(1_000_000).describe("In minor units: 1999 is 19.99"),
    currency: currencySchema,
  })
  .meta({ id: "Money", example: { amount: 1999, currency: "USD" } });
export type Money = z.infer<typeof moneySchema>;
