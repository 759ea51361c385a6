/** What happens to money. */
export const ledgerKinds = [
  "payment",
  "fee",
  "refund",
  "dispute_opened",
  "dispute_won",
  "dispute_lost",
] as const;

/** Where money is, or to whom it is owed. */
export const ledgerAccounts = ["provider", "tax", "fees", "platform", "instructor", "disputed"] as const;
