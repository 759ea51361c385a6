import { Code } from "../parts/code.tsx";
import { Layout } from "../parts/layout.tsx";
import { Note } from "../parts/note.tsx";
import type { Words } from "../words/words.ts";
import type { TemplateProps } from "./template-props.ts";

function CodeMail({ locale, words, of }: TemplateProps & { of: Words["otp"] }) {
  return (
    <Layout locale={locale} words={of} footer={words.footer}>
      <Code />
      <Note>{of.lifetime}</Note>
    </Layout>
  );
}

/** Signs in or signs up. */
export function Otp(props: TemplateProps) {
  return <CodeMail {...props} of={props.words.otp} />;
}

/** Confirms an address: typed where one is signed in, so there is no link to press for somebody else. */
export function Verify(props: TemplateProps) {
  return <CodeMail {...props} of={props.words.verify} />;
}

/** Deletes an account: says so, because who reads the code out gives the account away. */
export function DeletionCode(props: TemplateProps) {
  return <CodeMail {...props} of={props.words.deletion_code} />;
}
