import { demoLearners, DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";

/** What a person sees once everything answers. */
export function welcome(address: string, devPage: string): string {
  const widest = Math.max(...demoLearners.map(({ email }) => email.length));
  const logins = demoLearners.map(({ email, level }) => `    ${email.padEnd(widest)}  ${level}`);
  return [
    "",
    `  Parley runs at ${address}`,
    "",
    `  Demo learners, all with the password ${DEMO_PASSWORD}`,
    ...logins,
    "",
    `  API         ${address}/api`,
    `  Developers  ${devPage}`,
    "",
    "  To talk to yourself: open two browsers (or one private window), sign in as two learners, find a partner in both.",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
