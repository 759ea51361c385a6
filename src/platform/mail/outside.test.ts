import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { uniqueEmail } from "../../../test/support/api.ts";
import { breakService, mailTo } from "../../../test/support/outside-people.ts";
import { configOf } from "../config/config.ts";
import { newId } from "../ids.ts";
import { createMailer } from "./create-mailer.ts";
import { MailNotSentError } from "./mailer.ts";
import { renderMail } from "./templates.ts";

describe("a mail that leaves the Worker", () => {
  const config = configOf(env);
  const { APP_ORIGIN: appOrigin, CONTACT_EMAIL: contactEmail } = config;
  const mailer = createMailer(config, env.EMAIL);

  function mail() {
    const rendered = renderMail("otp", "en", { appOrigin, contactEmail, code: "482910", minutes: 5 });
    return { ...rendered, to: uniqueEmail(), idempotencyKey: newId() };
  }

  it("arrives at the address, once for however many attempts", async () => {
    const one = mail();
    await mailer.send(one);
    await mailer.send(one);
    const [arrived, ...others] = await mailTo(one.to);
    expect(arrived).toMatchObject({ subject: "482910 is your Parley code", text: one.text, html: one.html });
    expect(arrived?.data).toMatchObject({ from: config.MAIL_FROM, idempotencyKey: one.idempotencyKey });
    expect(others).toEqual([]);
  });

  it("arrives at the next attempt when the provider was out of order", async () => {
    const one = mail();
    await breakService("resend.test", 1);
    await expect(mailer.send(one)).rejects.toThrow(MailNotSentError);
    await mailer.send(one);
    expect(await mailTo(one.to)).toHaveLength(1);
  });
});
