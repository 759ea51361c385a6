import { m } from "../../paraglide/messages.js";

const partner = [
  m.partner_stars_1,
  m.partner_stars_2,
  m.partner_stars_3,
  m.partner_stars_4,
  m.partner_stars_5,
];
const connection = [
  m.connection_stars_1,
  m.connection_stars_2,
  m.connection_stars_3,
  m.connection_stars_4,
  m.connection_stars_5,
];

/** What one to five stars mean for a partner. */
export function partnerWord(stars: number): string {
  return partner[stars - 1]?.() ?? "";
}

/** What one to five stars mean for the connection. */
export function connectionWord(stars: number): string {
  return connection[stars - 1]?.() ?? "";
}
