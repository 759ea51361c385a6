import { describe, expect, it } from "vitest";
import { errorRegistry } from "../../../../src/contract/errors.ts";
import type { ErrorCode } from "../../../../src/contract/errors.ts";
import { RequestProblem } from "../api/problem.ts";
import { isProblemCode, problemText } from "./problem-text.ts";

/** Faults of ours or of the app's, about which a person can do nothing but try again. */
const ours: readonly string[] = [
  "internal",
  "malformed_json",
  "method_not_allowed",
  "precondition_required",
  "upgrade_required",
];
const codes = Object.keys(errorRegistry).filter((code): code is ErrorCode => isProblemCode(code));

function textOf(code: ErrorCode): string {
  return problemText(new RequestProblem({ code, message: "" }));
}

describe("problemText()", () => {
  it("knows every code of the API", () => {
    expect(codes).toEqual(Object.keys(errorRegistry));
  });

  it("says of everything else than our own faults what it is", () => {
    const vague = codes.filter((code) => textOf(code) === textOf("internal"));
    expect(vague.toSorted()).toEqual(ours);
  });

  it("says how long to wait, in whole minutes", () => {
    const problem = new RequestProblem({ code: "rate_limited", message: "", retryAfterSeconds: 61 });
    expect(problemText(problem)).toContain("2 minutes");
  });
});
