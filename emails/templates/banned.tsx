import { Action } from "../parts/action.tsx";
import { Facts } from "../parts/facts.tsx";
import { Layout } from "../parts/layout.tsx";
import { Note } from "../parts/note.tsx";
import type { TemplateProps } from "./template-props.ts";

/** The appeal begins where one signs in: the refused login gives the right to it. */
export function Banned({ locale, words }: TemplateProps) {
  const own = words.banned;
  return (
    <Layout locale={locale} words={own} footer={words.footer}>
      <Facts
        facts={[
          [own.reason, "{{reason}}"],
          [own.until, "{{until}}"],
        ]}
      />
      <Note>{own.note}</Note>
      <Action path="/signin">{own.action}</Action>
    </Layout>
  );
}
