import type { UseFormReturn } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { currencies } from "../../../../../src/contract/money.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";
import { m } from "../../../paraglide/messages.js";
import { Input, Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { Switch } from "../../../ui/switch.tsx";
import type { Details, DetailsTyped } from "./details.ts";
import { amountText } from "../../../lib/text/amount.ts";

/** Free, or an amount in a currency as people write it. */
export function PriceFields({ form }: { form: UseFormReturn<DetailsTyped, unknown, Details> }) {
  const isFree = useWatch({ control: form.control, name: "isFree" });
  const { price } = form.formState.errors;
  return (
    <div id="need-price" className="grid scroll-mt-24 gap-4">
      <Switch
        label={m.studio_price_free()}
        description={m.studio_price_free_hint()}
        isOn={isFree}
        onChange={(isOn) => form.setValue("isFree", isOn, { shouldDirty: true, shouldValidate: true })}
      />
      {isFree ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
          <Field
            label={m.courses_price()}
            hint={m.studio_price_hint({ example: amountText(1250, displayLocale()) })}
            error={price ? m.studio_price_wrong() : undefined}
          >
            {(control) => (
              <Input {...control} {...form.register("price")} inputMode="decimal" autoComplete="off" />
            )}
          </Field>
          <Field label={m.studio_currency()}>
            {(control) => (
              <Select {...control} {...form.register("currency")}>
                {currencies.map((currency) => (
                  <option key={currency}>{currency}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
