import { z } from "zod";
import { idSchema } from "../common.ts";
import { currencySchema } from "../money.ts";

const minorUnits = z.int().describe("In minor units");

/** What an instructor's courses have earned, from the ledger; one for each currency. */
export const earningsSchema = z
  .object({
    items: z.array(
      z.object({
        currency: currencySchema,
        earned: minorUnits.describe("The instructor's share of what was paid, in minor units"),
        refunded: minorUnits.describe("What went back of it, lost disputes too"),
        balance: minorUnits.describe("Earned less refunded; below zero when more went back than came"),
        disputed: minorUnits.describe("Of the balance: what banks hold back now"),
        held: minorUnits.describe("Of the balance: younger than 30 days, so it may still go back"),
        courses: z.array(
          z.object({
            id: idSchema,
            title: z.string(),
            sales: z.int().describe("Paid orders, those that were paid back later too"),
            balance: minorUnits,
          }),
        ),
      }),
    ),
    sharePercent: z.int().describe("The instructor's share of a price without its tax"),
  })
  .meta({ id: "Earnings" });
export type Earnings = z.infer<typeof earningsSchema>;
