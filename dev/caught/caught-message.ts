import { z } from "zod";

/** The kinds of message that leave Parley, each with the page and the API path that lists it. */
export const channels = ["mail", "sms", "pushes"] as const;
export type Channel = (typeof channels)[number];

/** What a simulator hands in: one message that a person would have received. */
export const messageToCatchSchema = z.strictObject({
  /** E-mail address, telephone number or user id. */
  to: z.string().min(1),
  subject: z.string().default(""),
  text: z.string().default(""),
  html: z.string().default(""),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
});
export type MessageToCatch = z.infer<typeof messageToCatchSchema>;

/** A caught message as pages and programs see it. */
export interface CaughtMessage extends MessageToCatch {
  id: number;
  /** Every http(s) address in the text and the HTML, in order, once each. */
  links: string[];
  /** RFC 3339 */
  sentAt: string;
}

/** The addresses a person could follow in a message. */
export function linksIn({ text, html }: Pick<MessageToCatch, "text" | "html">): string[] {
  const decoded = html.replace(/<!DOCTYPE[^>]*>/i, "").replaceAll("&amp;", "&");
  const found = `${text} ${decoded}`.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?]+$/, "")))];
}
