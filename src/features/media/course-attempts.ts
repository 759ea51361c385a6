import { AppError } from "../../platform/errors.ts";

const ATTEMPTS = 10;

/**
 * Repeats a write that was decided on a course which somebody else has changed meanwhile: each attempt reads the course,
 * and what it is about, anew.
 * @throws whatever the last attempt throws
 */
export async function onChangingCourse<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (fault) {
      const isOutrun = fault instanceof AppError && fault.code === "precondition_failed";
      if (!isOutrun || left === 0) throw fault;
    }
  }
}
