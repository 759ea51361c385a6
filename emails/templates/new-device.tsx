import { Action } from "../parts/action.tsx";
import { Facts } from "../parts/facts.tsx";
import { Layout } from "../parts/layout.tsx";
import { Note } from "../parts/note.tsx";
import type { TemplateProps } from "./template-props.ts";

export function NewDevice({ locale, words }: TemplateProps) {
  const own = words.new_device;
  return (
    <Layout locale={locale} words={own} footer={words.footer}>
      <Facts
        facts={[
          [own.device, "{{device}}"],
          [own.place, "{{place}}"],
          [own.time, "{{time}}"],
        ]}
      />
      <Note>{own.note}</Note>
      <Action path="/settings/devices">{own.action}</Action>
    </Layout>
  );
}
