import { z } from "zod";

/** `name@example.com` or `Name <name@example.com>`, without anything that could end a header field. */
const mailboxSchema = z
  .string()
  .regex(/^(?:[^<>\p{Cc}]*<[^\s<>,;@\p{Cc}]+@[^\s<>,;@\p{Cc}]+>|[^\s<>,;@\p{Cc}]+@[^\s<>,;@\p{Cc}]+)$/u);

/** What Resend's `POST /emails` needs (resend.com/docs/api-reference/emails/send-email); it ignores what it does not know. */
export const emailBodySchema = z
  .object({
    from: mailboxSchema,
    to: z.union([mailboxSchema, z.array(mailboxSchema).min(1).max(50)]).transform((to) => [to].flat()),
    subject: z.string().regex(/^[^\p{Cc}]+$/u),
    html: z.string().optional(),
    text: z.string().optional(),
  })
  .refine(({ html, text }) => html !== undefined || text !== undefined, { path: ["html"] });
