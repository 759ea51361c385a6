import { describe, expect, it } from "vitest";
import { api, uniqueEmail } from "../../../test/support/api.ts";
import { Browser } from "../../../test/support/browser.ts";
import { mailTo } from "../../../test/support/outside-people.ts";
import { passkeyOf } from "../../../test/support/second-factors.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import { newId } from "../../platform/ids.ts";

const PATIENCE_MS = 20_000;

/** The mail with this subject, once it is there. */
async function mailAbout(email: string, subject: string) {
  const find = async () => (await mailTo(email)).find((mail) => mail.subject === subject);
  await eventually(async () => (await find()) !== undefined, PATIENCE_MS);
  return find();
}

const google = (email = uniqueEmail()) => ({
  person: "typed" as const,
  email,
  subject: `subject-${newId()}`,
});

describe("the owner of an account reads in a mail", () => {
  it("that a passkey was added, and that it was removed, by its name", async () => {
    const person = await verifiedPerson();
    const { passkey } = await passkeyOf(person);
    const added = await mailAbout(person.email, "New passkey in your Parley account");
    expect(added?.text).toContain("My key");
    expect(added?.links).toContain("http://parley.test/settings/security");
    const path = `/api/v1/auth/passkeys/${passkey.id}`;
    expect((await api("DELETE", path, { token: person.token })).status).toBe(204);
    const removed = await mailAbout(person.email, "A passkey was removed from your Parley account");
    expect(removed?.text).toContain("My key");
  });

  it("that an account at a provider was connected", async () => {
    const person = await verifiedPerson();
    await new Browser().connect("google", person.token, google());
    const mail = await mailAbout(person.email, "Google now opens your Parley account");
    expect(mail?.links).toContain("http://parley.test/settings/accounts");
  });

  it("that an account at a provider was connected because it has the same address", async () => {
    const person = await verifiedPerson();
    expect(await new Browser().signIn("google", google(person.email))).toEqual({ result: "signed_in" });
    const clock = new TestClock();
    clock.advance(60_000);
    await withServices(({ outbox }) => outbox.sweep(), clock);
    await mailAbout(person.email, "Google now opens your Parley account");
  });

  it("of none of these that did not happen", async () => {
    const person = await verifiedPerson();
    const path = `/api/v1/auth/passkeys/${newId()}`;
    expect((await api("DELETE", path, { token: person.token })).status).toBe(404);
    const clock = new TestClock();
    clock.advance(60_000);
    await withServices(({ outbox }) => outbox.sweep(), clock);
    const subjects = (await mailTo(person.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /passkey|Google/.test(subject))).toEqual([]);
  });
});
