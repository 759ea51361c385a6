import { appealReceivedSchema } from "../../../../src/contract/admin/sanctions.ts";
import type { AppealBody } from "../../../../src/contract/admin/sanctions.ts";
import { read, send } from "../api/http.ts";
import { asProblem } from "../api/problem.ts";

/** Sends an appeal, as somebody who cannot sign in. One that waits already is as good as this one. */
export async function sendAppeal(body: AppealBody): Promise<void> {
  try {
    await read(await send({ method: "POST", path: "/appeals", body }), appealReceivedSchema);
  } catch (error) {
    if (asProblem(error).code !== "appeal_open") throw error;
  }
}
