import { describe, expect, it } from "vitest";
import { CloudflareMailer } from "./cloudflare-mailer.ts";
import { createMailer } from "./create-mailer.ts";
import { parseSender } from "./header-fields.ts";
import { type Mail, MailNotSentError } from "./mailer.ts";
import { ResendMailer } from "./resend-mailer.ts";

const from = "Parley <hello@parley.example>";
const mail: Mail = {
  to: "ana@example.com",
  subject: "¿Tu código? 482910",
  html: "<p>482910</p>",
  text: "482910",
  idempotencyKey: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
};

/** A Resend that answers as told and remembers what it was asked. */
function resend(answer: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return answer();
  };
  const settings = { from, apiKey: "re_key", baseUrl: "https://resend.example" };
  return { mailer: new ResendMailer(settings, fetcher), requests };
}

/** A `send_email` binding that remembers what it was handed. */
function binding(fault?: unknown) {
  const sent: unknown[] = [];
  const send = async (message: unknown) => {
    if (fault !== undefined) throw fault;
    sent.push(message);
    return { messageId: "one" };
  };
  return { mailer: new CloudflareMailer({ from }, { send }), sent };
}

describe("ResendMailer", () => {
  it("posts the mail with the key and the idempotency key", async () => {
    const { mailer, requests } = resend(() => Response.json({ id: "one" }));
    await mailer.send(mail);
    const [request] = requests;
    expect(request?.url).toBe("https://resend.example/emails");
    expect(request?.headers.get("authorization")).toBe("Bearer re_key");
    expect(request?.headers.get("idempotency-key")).toBe(mail.idempotencyKey);
    const { subject, html, text } = mail;
    expect(await request?.json()).toEqual({ from, to: ["ana@example.com"], subject, html, text });
  });

  it.each([
    [
      429,
      { name: "rate_limit_exceeded", message: "ana@example.com" },
      "Resend answered 429 rate_limit_exceeded",
    ],
    [422, { name: "validation_error", message: "ana@example.com" }, "Resend answered 422 validation_error"],
    [500, "oops", "Resend answered 500 without a reason"],
    [302, "", "Resend answered 302 without a reason"],
  ])("fails on %i so that the outbox tries again, and tells no address", async (status, body, message) => {
    const { mailer } = resend(() => Response.json(body, { status }));
    await expect(mailer.send(mail)).rejects.toThrow(new MailNotSentError(message));
  });

  it("fails when nobody answers", async () => {
    const { mailer } = resend(() => {
      throw new TypeError("no network");
    });
    await expect(mailer.send(mail)).rejects.toThrow(
      new MailNotSentError("Resend could not be reached in time"),
    );
  });

  it("is content when an earlier attempt was taken and the words have changed since", async () => {
    const { mailer } = resend(() => Response.json({ name: "invalid_idempotent_request" }, { status: 409 }));
    await expect(mailer.send(mail)).resolves.toBeUndefined();
  });

  it("tries again while an earlier attempt is on its way", async () => {
    const { mailer } = resend(() =>
      Response.json({ name: "concurrent_idempotent_requests" }, { status: 409 }),
    );
    await expect(mailer.send(mail)).rejects.toThrow(MailNotSentError);
  });
});

describe("CloudflareMailer", () => {
  it("hands over the parts; Cloudflare builds the message", async () => {
    const { mailer, sent } = binding();
    await mailer.send(mail);
    const { to, subject, html, text } = mail;
    expect(sent).toEqual([
      { from: { name: "Parley", email: "hello@parley.example" }, to, subject, html, text },
    ]);
  });

  it("fails with the code of the fault, and tells no address", async () => {
    const fault = Object.assign(new Error("ana@example.com is suppressed"), {
      code: "E_RECIPIENT_SUPPRESSED",
    });
    await expect(binding(fault).mailer.send(mail)).rejects.toThrow(
      new MailNotSentError("Cloudflare did not take the mail: E_RECIPIENT_SUPPRESSED"),
    );
  });
});

describe("the header fields of a mail", () => {
  it.each([
    ["subject", "Hello\r\nBcc: eve@evil.example"],
    ["subject", "Hello\nworld"],
    ["subject", "Hello\u0000"],
    ["subject", "Hello\u0085"],
    ["subject", "Hello\u2028Bcc: eve@evil.example"],
    ["subject", ""],
    ["to", "ana@example.com\r\nBcc: eve@evil.example"],
    ["to", "ana@example.com, eve@evil.example"],
    ["to", "Ana <ana@example.com>"],
    ["to", "ana"],
    ["idempotencyKey", "key\r\nX-Other: 1"],
    ["idempotencyKey", "schlüssel"],
  ])("refuse %s = %j before anything leaves", async (field, value) => {
    const { mailer, requests } = resend(() => Response.json({ id: "one" }));
    const viaCloudflare = binding();
    const poisoned = { ...mail, [field]: value };
    await expect(mailer.send(poisoned)).rejects.toThrow(MailNotSentError);
    await expect(viaCloudflare.mailer.send(poisoned)).rejects.toThrow(MailNotSentError);
    expect([...requests, ...viaCloudflare.sent]).toEqual([]);
  });

  it("read a sender with and without a name, and nothing else", () => {
    expect(parseSender(from)).toEqual({ name: "Parley", email: "hello@parley.example" });
    expect(parseSender("hello@parley.example")).toEqual({ name: "", email: "hello@parley.example" });
    for (const wrong of [
      "Parley",
      "Parley <hello>",
      "a@b.example\nBcc: c@d.example",
      "A <a@b.example>, <c@d.example>",
    ]) {
      expect(() => parseSender(wrong)).toThrow(MailNotSentError);
    }
  });
});

describe("createMailer()", () => {
  const settings = { MAIL_FROM: from, RESEND_API_URL: "https://api.resend.com", RESEND_API_KEY: "re_key" };

  it("follows MAIL_PROVIDER", () => {
    const send = async () => ({ messageId: "one" });
    expect(createMailer({ ...settings, MAIL_PROVIDER: "resend" }, undefined)).toBeInstanceOf(ResendMailer);
    expect(createMailer({ ...settings, MAIL_PROVIDER: "cloudflare" }, { send })).toBeInstanceOf(
      CloudflareMailer,
    );
  });
});
