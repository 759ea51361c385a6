import { z } from "zod";
import { checkFields } from "./header-fields.ts";
import { type Mail, type Mailer, MailNotSentError } from "./mailer.ts";

interface ResendSettings {
  /** `Parley <hello@parley.example>` */
  from: string;
  apiKey: string;
  /** `https://api.resend.com`, or what stands for it */
  baseUrl: string;
}

const TIMEOUT_MS = 10_000;
const problemSchema = z.object({ name: z.string().regex(/^[a-z_]{1,60}$/) });

/** Mail through Resend's API (resend.com/docs/api-reference/emails/send-email). */
export class ResendMailer implements Mailer {
  readonly #settings: ResendSettings;
  readonly #fetch: typeof fetch;

  constructor(settings: ResendSettings, fetcher: typeof fetch) {
    this.#settings = settings;
    this.#fetch = fetcher;
  }

  async send(mail: Mail): Promise<void> {
    checkFields(mail);
    const response = await this.#post(mail);
    if (response.ok) {
      await response.body?.cancel();
      return;
    }
    const problem = await problemName(response);
    // An earlier attempt was taken and the words have changed since, as by a deployment between the two.
    if (problem === "invalid_idempotent_request") return;
    throw new MailNotSentError(`Resend answered ${response.status} ${problem}`);
  }

  async #post({ to, subject, html, text, idempotencyKey }: Mail): Promise<Response> {
    const { from, apiKey, baseUrl } = this.#settings;
    const post = this.#fetch;
    try {
      return await post(`${baseUrl}/emails`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${apiKey}`,
          "content-type": "application/json",
          "idempotency-key": idempotencyKey,
          // Resend refuses a request without one, and Workers send none by themselves.
          "user-agent": "Parley",
        },
        body: JSON.stringify({ from, to: [to], subject, html, text }),
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new MailNotSentError("Resend could not be reached in time", { cause });
    }
  }
}

/** The `name` in Resend's error document. Its message is left alone: it may repeat the recipient's address. */
async function problemName(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success ? problem.data.name : "without a reason";
}
