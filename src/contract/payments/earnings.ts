import { z } from "zod";
import { idSchema } from "../common.ts";
import { moneySchema } from "../money.ts";

/** What an instructor's courses have earned, from the ledger; one for each currency. */
export const earningsSchema = z
  .object({
    items: z.array(
      z.object({
        earned: moneySchema.describe("The instructor's share of what was paid"),
        refunded: moneySchema.describe("What went back of it"),
        disputed: moneySchema.describe("What banks hold back of it now"),
        balance: z
          .int()
          .describe("In minor units; earned less refunded less disputed, and may be below zero"),
        held: z
          .int()
          .describe("Of the balance, in minor units: younger than 30 days, so it may still go back"),
        courses: z.array(z.object({ id: idSchema, title: z.string(), sales: z.int(), balance: z.int() })),
      }),
    ),
    sharePercent: z.number(),
  })
  .meta({ id: "Earnings" });
export type Earnings = z.infer<typeof earningsSchema>;
