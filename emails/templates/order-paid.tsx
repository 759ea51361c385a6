import { Action } from "../parts/action.tsx";
import { Facts } from "../parts/facts.tsx";
import { Layout } from "../parts/layout.tsx";
import { Note } from "../parts/note.tsx";
import type { TemplateProps } from "./template-props.ts";

/** A receipt. */
export function OrderPaid({ locale, words }: TemplateProps) {
  const own = words.order_paid;
  return (
    <Layout locale={locale} words={own} footer={words.footer}>
      <Facts
        facts={[
          [own.item, "{{title}}"],
          [own.total, "{{total}}"],
          [own.tax, "{{tax}}"],
        ]}
      />
      <Action path="/orders/{{orderId}}">{own.action}</Action>
      <Note>{own.note}</Note>
    </Layout>
  );
}
