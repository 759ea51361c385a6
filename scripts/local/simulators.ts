type Vars = Readonly<Record<string, string | undefined>>;

/** The api Worker's settings that lead to the dev Worker in place of the outside services. */
export function addressesOfSimulators(origin: string): Vars {
  return { MAIL_PROVIDER: "resend", RESEND_API_URL: `${origin}/dev/sim/resend` };
}

/** What the dev Worker must know of the api Worker's secrets to play those who gave them out. */
export function whatOutsideServicesKnow(secrets: NodeJS.Dict<string>): Vars {
  return { RESEND_API_KEY: secrets["RESEND_API_KEY"] };
}
