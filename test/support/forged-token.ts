import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from "jose";
import { base64Url, utf8 } from "../../src/platform/encoding.ts";

/** The ways in which somebody who has not the provider's key could try to make an id_token pass. */
export const forgeries = ["altered", "unsigned", "foreign_key", "client_secret"] as const;
export type Forgery = (typeof forgeries)[number];

/** The token as a forger would hand it out. */
export async function forgedToken(token: string, how: Forgery, clientSecret: string): Promise<string> {
  const [header = "", , signature = ""] = token.split(".");
  const claims = decodeJwt(token);
  const { kid = "" } = decodeProtectedHeader(token);
  switch (how) {
    case "altered":
      return `${header}.${encode({ ...claims, sub: "somebody-else" })}.${signature}`;
    case "unsigned":
      return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
    case "foreign_key": {
      const { privateKey } = await generateKeyPair("RS256");
      return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);
    }
    case "client_secret":
      return new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid }).sign(utf8(clientSecret));
  }
}

function encode(value: unknown): string {
  return base64Url(utf8(JSON.stringify(value)));
}
