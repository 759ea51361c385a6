import { expect, it } from "vitest";
import { differenceOf, refusalOf } from "./file-check.ts";

const rules = { maxBytes: 5 * 1024 ** 3, extensions: ["mp4", "mov"] };

it.each([
  [{ name: "hello.mp4", size: 5 * 1024 ** 3 }, null],
  [{ name: "HELLO.MOV", size: 1 }, null],
  [{ name: "hello.mp4", size: 0 }, "“hello.mp4” is empty. Choose another file."],
  [{ name: "hello.mp4", size: 5_600_000_000 }, "“hello.mp4” is too large (5.6 GB). Up to 5 GB is possible."],
  [
    { name: "hello.exe", size: 1 },
    "“hello.exe” is a kind of file that we cannot use. You can send MP4, MOV.",
  ],
])("says of %j before anything is sent: %s", (file, refusal) => {
  expect(refusalOf(file, rules)).toBe(refusal);
});

it("knows whether a file can be the one that was begun", () => {
  const begun = { filename: "hello.mp4", size: 2_000_000 };
  expect(differenceOf({ name: "hello.mp4", size: 2_000_000 }, begun)).toBeNull();
  expect(differenceOf({ name: "bye.mp4", size: 2_000_000 }, begun)).toContain("“bye.mp4”");
  expect(differenceOf({ name: "hello.mp4", size: 3_000_000 }, begun)).toContain("3 MB");
});
