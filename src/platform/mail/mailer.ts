/** One mail to one person, ready to be sent. */
export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The same for every attempt to send this mail, different for every other mail. */
  idempotencyKey: string;
}

/** Whoever carries mail out of Parley. */
export interface Mailer {
  /**
   * Hands the mail over. At least once: an attempt that seemed to fail may have succeeded.
   * @throws MailNotSentError when it was not taken, so that the caller tries again
   */
  send(mail: Mail): Promise<void>;
}

/** A mail was not taken. The message names the cause and never the recipient or the content, as it ends in logs. */
export class MailNotSentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MailNotSentError";
  }
}
