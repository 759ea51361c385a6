import { demoInstructor } from "../../dev/seed/demo-instructor.ts";
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, demoLearners } from "../../dev/seed/demo-learners.ts";

const duties = { student: "", instructor: ", teaches the courses", admin: ", administrator" };

/** What a person sees once everything answers. */
export function welcome(
  address: string,
  devPage: string,
  rateLimits: string = process.env["RATE_LIMITS"] ?? "on",
): string {
  const people = [...demoLearners, demoInstructor];
  const widest = Math.max(...people.map(({ email }) => email.length));
  const logins = people.map(
    ({ email, level, role }) => `    ${email.padEnd(widest)}  ${level}${duties[role]}`,
  );
  return [
    "",
    `  Parley runs at ${address}`,
    "",
    `  Demo people, all with the password ${DEMO_PASSWORD}`,
    ...logins,
    "",
    `  The administrator's second step: the secret ${DEMO_TOTP_SECRET} in an authenticator app,`,
    `  or the code that ${devPage} shows`,
    "",
    ...(rateLimits === "off"
      ? []
      : [
          "  Five sign-ins in 15 minutes are allowed, as in production; RATE_LIMITS=off npm start lifts that",
          "",
        ]),
    `  API         ${address}/api`,
    `  Admin       ${address}/admin (first ${devPage}/access, where this machine plays Cloudflare Access)`,
    `  Inbox       ${devPage}/inbox`,
    `  Developers  ${devPage}`,
    "",
    "  To talk to yourself: open two browsers (or one private window), sign in as two learners, find a partner in both.",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
