/** Of what is left of a sale without tax, the instructor's part in percent. */
export const INSTRUCTOR_SHARE_PERCENT = 70;

/** Whom a sum belongs to; the parts add up to it. */
export interface Shares {
  tax: number;
  instructor: number;
  platform: number;
}

/** Whose a whole payment is. Without an instructor (a plan) everything but the tax is the platform's. */
export function sharesOf(payment: {
  totalAmount: number;
  taxAmount: number;
  hasInstructor: boolean;
}): Shares {
  const { totalAmount, taxAmount, hasInstructor } = payment;
  const net = totalAmount - taxAmount;
  const instructor = hasInstructor ? Math.floor((net * INSTRUCTOR_SHARE_PERCENT) / 100) : 0;
  return { tax: taxAmount, instructor, platform: net - instructor };
}

/**
 * Whose the next `amount` is that goes back, when `before` of the payment has gone back already. However a payment goes
 * back in pieces, in the end exactly its shares have gone back.
 */
export function sharesOfReturn(
  payment: { totalAmount: number; taxAmount: number; hasInstructor: boolean },
  { before, amount }: { before: number; amount: number },
): Shares {
  const whole = sharesOf(payment);
  const total = payment.totalAmount;
  // A bank may take more than was left: nobody but the platform gives more than they got.
  const upTo = (share: number, returned: number) => Math.floor((share * Math.min(returned, total)) / total);
  const part = (share: number) => upTo(share, before + amount) - upTo(share, before);
  const tax = part(whole.tax);
  const instructor = part(whole.instructor);
  return { tax, instructor, platform: amount - tax - instructor };
}
