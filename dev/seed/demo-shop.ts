const WEEK_DAYS = 7;

/** The monthly one first. */
export const demoPlans = [
  {
    id: "01939000-0000-7000-8e01-000000000001",
    name: "All courses, monthly",
    interval: "month",
    priceAmount: 1200,
    priceCurrency: "USD",
    trialDays: WEEK_DAYS,
  },
  {
    id: "01939000-0000-7000-8e01-000000000002",
    name: "All courses, yearly",
    interval: "year",
    priceAmount: 9900,
    priceCurrency: "USD",
    trialDays: WEEK_DAYS,
  },
] as const;

/** Takes a fifth off somebody's first purchase. */
export const demoCoupon = { id: "01939000-0000-7000-8e02-000000000001", code: "WELCOME20" } as const;
