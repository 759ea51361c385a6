/** What is bought, and the code that makes it cheaper. */
export interface CheckoutSearch {
  course?: string;
  plan?: string;
  coupon?: string;
}

/** The address that was opened; what cannot be meant is left out, so that an address never breaks the page. */
export function checkoutSearch({ course, plan, coupon }: Record<string, unknown>): CheckoutSearch {
  // A code of digits is read as a number.
  const code = typeof coupon === "number" ? String(coupon) : coupon;
  return {
    ...(typeof course === "string" ? { course } : typeof plan === "string" ? { plan } : {}),
    ...(typeof code === "string" && code !== "" ? { coupon: code.slice(0, 32) } : {}),
  };
}
