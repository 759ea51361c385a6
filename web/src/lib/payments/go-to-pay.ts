import { RequestProblem } from "../api/problem.ts";
import { payAddress } from "./pay-address.ts";

/** Leaves for a provider's page. @throws RequestProblem `unreadable` when the address is none to follow */
export function goToPay(address: string): void {
  const safe = payAddress(address, location.origin);
  if (safe === null) throw new RequestProblem({ code: "unreadable", message: "The address is not safe" });
  location.assign(safe);
}
