import type { PaymentProviderName, Quote } from "../../../../src/contract/payments/checkout.ts";
import { providerName } from "../../lib/text/provider-name.ts";
import { m } from "../../paraglide/messages.js";
import { TextLink } from "../../ui/text-link.tsx";
import { renewalText } from "./pay-words.ts";

/** What one should know before pressing: where one pays, what comes later, and how it is undone. */
export function PaySmallPrint({
  quote,
  provider,
}: {
  quote: Quote;
  provider: PaymentProviderName | undefined;
}) {
  const renewal = renewalText(quote);
  return (
    <div className="grid gap-2 text-sm text-muted">
      {renewal === null ? null : <p>{renewal}</p>}
      {provider === undefined ? null : <p>{m.pay_elsewhere({ provider: providerName(provider) })}</p>}
      {quote.interval === null ? <p>{m.checkout_refund_rule()}</p> : null}
      <p>
        <TextLink to="/terms">{m.nav_terms()}</TextLink>
      </p>
    </div>
  );
}
