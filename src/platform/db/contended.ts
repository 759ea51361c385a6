import { AppError } from "../errors.ts";
import { constraintOf } from "./constraint.ts";

/** Every round somebody gets through, so this many people at the same row are served. */
const ROUNDS = 100;

/**
 * Repeats a read, a decision and its guarded batch for as long as others write in between: then the batch breaks a guard
 * or a constraint, and the next round sees what they wrote. What a round throws before it writes is not repeated.
 * @throws AppError `unavailable` when others never let it through; nothing was written then
 */
export async function contended<Result>(round: () => Promise<Result>, rounds = ROUNDS): Promise<Result> {
  for (let left = rounds - 1; ; left -= 1) {
    try {
      return await round();
    } catch (fault) {
      if (constraintOf(fault) === null) throw fault;
      if (left === 0) throw new AppError("unavailable", { headers: { "retry-after": "1" }, cause: fault });
    }
  }
}
