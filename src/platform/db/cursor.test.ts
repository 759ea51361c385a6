import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { randomSecret } from "../encoding.ts";
import { Cursors } from "./cursor.ts";

const cursors = new Cursors(randomSecret());
const position = { value: 1_763_720_000_000, id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11" };

describe("cursors", () => {
  it("come back as the position they were made from", async () => {
    expect(await cursors.decode("calls:1", await cursors.encode("calls:1", position))).toEqual(position);
    expect(await cursors.decode("calls:1", undefined)).toBeNull();
  });

  it("are refused when altered, of another list, of another key, or made up", async () => {
    const cursor = await cursors.encode("calls:1", position);
    const other = await new Cursors(randomSecret()).encode("calls:1", position);
    const bad = [`x${cursor}`, cursor.slice(0, -1), other, "abc", ".", "", `${btoa("[1e999,1]")}.x`];
    for (const forged of bad) {
      await expect(cursors.decode("calls:1", forged)).rejects.toMatchObject({ code: "validation_failed" });
    }
    await expect(cursors.decode("calls:2", cursor)).rejects.toMatchObject({ code: "validation_failed" });
  });

  it.each([
    "limit=0",
    "limit=101",
    "limit=1e9",
    "limit=abc",
    "cursor=forged",
    "cursor=",
    "page=2",
    `cursor=${"x".repeat(600)}`,
  ])("lists answer 400 to %s", async (query) => {
    const { token } = await signUp();
    const response = await api("GET", `/api/v1/sessions?${query}`, { token });
    expect([response.status, (await problemOf(response)).code]).toEqual([400, "validation_failed"]);
  });
});
