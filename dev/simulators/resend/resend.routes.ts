import { type Context, type Env, Hono } from "hono";
import type { MessageToCatch } from "../../caught/caught-message.ts";
import type { SimulatorMemory } from "../memory.ts";
import { emailBodySchema } from "./email-body.ts";

/** What playing Resend takes. */
export interface ResendSettings {
  apiKey: string;
  memory: SimulatorMemory;
  /** Where a mail goes that would have been delivered. */
  catchMail: (mail: MessageToCatch) => Promise<void>;
}

/** Resend remembers an idempotency key for a day. */
const KEY_LIFE_SECONDS = 24 * 60 * 60;

const problems = {
  missing_user_agent: [403, "error code: 1010"],
  missing_api_key: [401, "Missing API key in the authorization header"],
  invalid_api_key: [403, "API key is invalid"],
  invalid_idempotency_key: [400, "The key must be between 1 and 256 characters"],
  invalid_idempotent_request: [409, "The idempotency key was used with another body"],
  validation_error: [422, "The body is not a mail"],
} as const;

/** Resend's API as far as Parley uses it: the same requests get the same answers, and the mail stays on this machine. */
export function resendRoutes<E extends Env>(settingsOf: (c: Context<E>) => ResendSettings): Hono<E> {
  return new Hono<E>().post("/emails", async (c) => {
    const { apiKey, memory, catchMail } = settingsOf(c);
    const raw = await c.req.text();
    const authorization = c.req.header("authorization");
    if ((c.req.header("user-agent") ?? "") === "") return refuse("missing_user_agent");
    if (authorization === undefined) return refuse("missing_api_key");
    if (authorization !== `Bearer ${apiKey}`) return refuse("invalid_api_key");
    const key = c.req.header("idempotency-key");
    if (key !== undefined && (key.length < 1 || key.length > 256)) return refuse("invalid_idempotency_key");
    const body = emailBodySchema.safeParse(parseJson(raw));
    if (!body.success) return refuse("validation_error", body.error.issues[0]?.path.join("."));

    const id: string = crypto.randomUUID();
    if (key !== undefined) {
      const earlier = await memory.claim(`resend:${key}`, `${id} ${raw}`, KEY_LIFE_SECONDS);
      if (earlier !== null && !earlier.endsWith(` ${raw}`)) return refuse("invalid_idempotent_request");
      if (earlier !== null) return Response.json({ id: earlier.slice(0, id.length) });
    }
    const { from, to, subject, html = "", text = "" } = body.data;
    for (const recipient of to) {
      await catchMail({
        to: addressOf(recipient),
        subject,
        html,
        text,
        data: { id, from, idempotencyKey: key ?? null },
      });
    }
    return Response.json({ id });
  });
}

function refuse(name: keyof typeof problems, field?: string): Response {
  const [statusCode, message] = problems[name];
  const where = field === undefined ? "" : `: ${field}`;
  return Response.json({ statusCode, name, message: `${message}${where}` }, { status: statusCode });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function addressOf(mailbox: string): string {
  return /<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox;
}
