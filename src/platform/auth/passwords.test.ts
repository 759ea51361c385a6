import { hash as bcryptHash } from "bcryptjs";
import { describe, expect, it } from "vitest";
import { randomSecret } from "../encoding.ts";
import { Passwords } from "./passwords.ts";

const peppers = { current: "p1", peppers: { p1: randomSecret() } };
const passwords = new Passwords({ peppers, cost: "test" });

describe("passwords", () => {
  it.each([
    "seven green tea cups",
    "пароль12",
    "密码密码安全第一",
    "🐢🐇🦔🐿️🦜🐌🐝🪲",
    "a".repeat(128),
    "  spaces  ",
  ])("verify as a whole: %s", async (password) => {
    const stored = await passwords.hash(password);
    expect(await passwords.verify(stored, password)).toEqual({ isCorrect: true, needsRehash: false });
  });

  it("are not cut at their length in bytes", async () => {
    const stored = await passwords.hash("пароль12");
    for (const wrong of ["пароXXXX", "пароль1", "пароль13", "пароль12 "]) {
      expect((await passwords.verify(stored, wrong)).isCorrect).toBe(false);
    }
  });

  it("are the same however their letters were composed", async () => {
    const stored = await passwords.hash("contrase\u00F1a larga");
    expect((await passwords.verify(stored, "contrasen\u0303a larga")).isCorrect).toBe(true);
  });

  it("are salted: one password, two hashes", async () => {
    expect(await passwords.hash("seven green tea cups")).not.toBe(
      await passwords.hash("seven green tea cups"),
    );
  });

  it("need rehashing after the pepper or the cost changed", async () => {
    const stored = await passwords.hash("seven green tea cups");
    const rotated = { current: "p2", peppers: { ...peppers.peppers, p2: randomSecret() } };
    for (const next of [
      new Passwords({ peppers: rotated, cost: "test" }),
      new Passwords({ peppers, cost: "standard" }),
    ]) {
      expect(await next.verify(stored, "seven green tea cups")).toEqual({
        isCorrect: true,
        needsRehash: true,
      });
      expect(await next.verify(stored, "wrong")).toEqual({ isCorrect: false, needsRehash: false });
    }
  });

  it("verify against bcrypt hashes and ask for a new hash", async () => {
    const stored = await bcryptHash("seven green tea cups", 4);
    expect(await passwords.verify(stored, "seven green tea cups")).toEqual({
      isCorrect: true,
      needsRehash: true,
    });
    expect(await passwords.verify(stored, "wrong")).toEqual({ isCorrect: false, needsRehash: false });
  });

  it("are never right for an account that does not exist", async () => {
    expect(await passwords.verify(null, "a decoy for accounts that do not exist")).toEqual({
      isCorrect: false,
      needsRehash: false,
    });
  });

  it("refuse loudly a stored hash of unknown kind", async () => {
    await expect(passwords.verify("md5:123", "x")).rejects.toThrow("no known kind");
  });
});
