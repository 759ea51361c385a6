import type { PaymentProviderName } from "../../../../src/contract/payments/checkout.ts";
import { providerMeans, providerName } from "../../lib/text/provider-name.ts";
import { m } from "../../paraglide/messages.js";
import { ChoiceCards } from "../../ui/choice-cards.tsx";

interface ProviderChoiceProps {
  offered: readonly PaymentProviderName[];
  chosen: PaymentProviderName | undefined;
  onChange: (provider: PaymentProviderName) => void;
}

/** With whom to pay; nothing to choose where there is one. */
export function ProviderChoice({ offered, chosen, onChange }: ProviderChoiceProps) {
  if (offered.length < 2) return null;
  return (
    <ChoiceCards
      legend={m.pay_how()}
      value={chosen ?? null}
      onChange={onChange}
      choices={offered.map((value) => ({
        value,
        label: providerMeans(value),
        description: m.pay_at({ provider: providerName(value) }),
      }))}
    />
  );
}
