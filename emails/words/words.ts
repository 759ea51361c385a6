/** What every mail says around its own matter. Words in `{{braces}}` are filled in when a mail is sent. */
interface CommonWords {
  subject: string;
  /** Shown after the subject in the list of mails. */
  preview: string;
  heading: string;
  lead: string;
  /** What to do, or not to do, when this comes as a surprise. */
  otherwise: string;
  /** Why this person gets this mail, for the footer. */
  why: string;
}

interface CodeWords extends CommonWords {
  lifetime: string;
}

interface ActionWords extends CommonWords {
  action: string;
  note: string;
}

/** The words of all mails in one language. */
export interface Words {
  footer: { who: string; questions: string };
  otp: CodeWords;
  verify: CodeWords;
  deletion_code: CodeWords;
  reset: ActionWords;
  unverified: ActionWords;
  new_device: ActionWords & { device: string; place: string; time: string };
  password_changed: ActionWords;
  export_ready: ActionWords;
  banned: ActionWords & { reason: string; until: string };
  appeal_granted: ActionWords;
  appeal_refused: ActionWords;
  passkey_added: ActionWords;
  passkey_removed: ActionWords;
  account_connected: ActionWords;
  deletion_scheduled: ActionWords;
  order_paid: ActionWords & { item: string; total: string; tax: string };
  order_refunded: ActionWords;
  payment_failed: ActionWords;
}
