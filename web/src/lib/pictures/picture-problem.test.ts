import { expect, it } from "vitest";
import { pictureProblem } from "./picture-problem.ts";

const good = { type: "image/jpeg", size: 5 * 1024 * 1024, isUnreadable: false };

it.each([
  [good, undefined],
  [{ ...good, size: good.size + 1 }, "payload_too_large"],
  [{ ...good, type: "image/gif" }, "unsupported_media_type"],
  [{ ...good, isUnreadable: true }, "image_unreadable"],
])("says before sending what is wrong with %j: %s", (picture, code) => {
  expect(pictureProblem(picture)?.code).toBe(code);
});
