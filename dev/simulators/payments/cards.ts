/** What comes of paying with a card; `later`: by bank, so the money comes when somebody says so. */
export type CardOutcome = "approved" | "declined" | "needs_confirmation" | "later";

/** The cards that the services that are played know, after Stripe's test cards (docs.stripe.com/testing). */
export const testCards: readonly { number: string; outcome: CardOutcome; does: string }[] = [
  { number: "4242424242424242", outcome: "approved", does: "pays" },
  { number: "4000000000000002", outcome: "declined", does: "is declined" },
  { number: "4000002500003155", outcome: "needs_confirmation", does: "asks you to confirm first" },
  { number: "4000000000007726", outcome: "approved", does: "pays; its refunds take a while" },
];

/** Not a card: money that comes by bank. */
export const BANK = "bank";

/** `null`: no card that anybody knows. Blanks do not matter. */
export function outcomeOf(card: string): { number: string; outcome: CardOutcome } | null {
  const number = card.replaceAll(/[\s-]/g, "");
  if (number === BANK) return { number, outcome: "later" };
  const known = testCards.find((testCard) => testCard.number === number);
  return known === undefined ? null : { number, outcome: known.outcome };
}
