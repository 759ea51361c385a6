import { tokensSchema } from "../../../../src/contract/auth.ts";
import type { Tokens } from "../../../../src/contract/auth.ts";
import { read } from "../api/http.ts";

/** The tokens of an answer to a refresh. Throws RequestProblem when it is not readable. */
export function readTokens(response: Response): Promise<Tokens> {
  return read(response, tokensSchema);
}
