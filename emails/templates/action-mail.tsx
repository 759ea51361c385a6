import { Action } from "../parts/action.tsx";
import { Layout } from "../parts/layout.tsx";
import { Note } from "../parts/note.tsx";
import type { Words } from "../words/words.ts";
import type { TemplateProps } from "./template-props.ts";

interface ActionMailProps extends TemplateProps {
  of: Words["reset"];
  path: `/${string}`;
}

function ActionMail({ locale, words, of, path }: ActionMailProps) {
  return (
    <Layout locale={locale} words={of} footer={words.footer}>
      <Action path={path}>{of.action}</Action>
      <Note>{of.note}</Note>
    </Layout>
  );
}

/** The token stands in the fragment, which no server and no log sees. */
export function Reset(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.reset} path="/reset#token={{token}}" />;
}

export function Unverified(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.unverified} path="/signup" />;
}

export function PasswordChanged(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.password_changed} path="/reset" />;
}

export function ExportReady(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.export_ready} path="/settings/privacy" />;
}

export function AppealGranted(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.appeal_granted} path="/signin" />;
}

export function AppealRefused(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.appeal_refused} path="/safety" />;
}

export function PasskeyAdded(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.passkey_added} path="/settings/security" />;
}

export function PasskeyRemoved(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.passkey_removed} path="/settings/security" />;
}

export function AccountConnected(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.account_connected} path="/settings/accounts" />;
}

export function DeletionScheduled(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.deletion_scheduled} path="/signin" />;
}

export function OrderRefunded(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.order_refunded} path="/orders/{{orderId}}" />;
}

export function PaymentFailed(props: TemplateProps) {
  return <ActionMail {...props} of={props.words.payment_failed} path="/settings/subscription" />;
}
