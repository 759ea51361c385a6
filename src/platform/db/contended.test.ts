import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { contended } from "./contended.ts";

const outrun = () => new Error("D1_ERROR: UNIQUE constraint failed: reviews.id: SQLITE_CONSTRAINT");

describe("a contended write", () => {
  it("is decided again for as long as others were first", async () => {
    let rounds = 0;
    const result = await contended(async () => {
      rounds += 1;
      if (rounds < 5) throw outrun();
      return rounds;
    });
    expect(result).toBe(5);
  });

  it("is told to come back when it never gets through, and ends with a refusal at once", async () => {
    let rounds = 0;
    const tried = contended(async () => {
      rounds += 1;
      throw outrun();
    });
    await expect(tried).rejects.toMatchObject({ code: "unavailable", headers: { "retry-after": "1" } });
    expect(rounds).toBe(100);
    const refused = contended(async () => {
      rounds += 1;
      throw new AppError("not_found");
    });
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
    expect(rounds).toBe(101);
  });
});
