import type { PaymentProviderName } from "../../../../src/contract/payments/checkout.ts";
import { m } from "../../paraglide/messages.js";

/** Who takes the money. Names are the same in every language. */
export function providerName(provider: PaymentProviderName): string {
  switch (provider) {
    case "stripe":
      return "Stripe";
    case "razorpay":
      return "Razorpay";
    case "paypal":
      return "PayPal";
  }
}

/** What one pays with there. */
export function providerMeans(provider: PaymentProviderName): string {
  switch (provider) {
    case "stripe":
      return m.pay_with_card();
    case "razorpay":
      return m.pay_with_razorpay();
    case "paypal":
      return m.pay_with_paypal();
  }
}
