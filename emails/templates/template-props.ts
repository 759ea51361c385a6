import type { MailLocale } from "../../src/platform/mail/mail-kinds.ts";
import type { Words } from "../words/words.ts";

export interface TemplateProps {
  locale: MailLocale;
  words: Words;
}
