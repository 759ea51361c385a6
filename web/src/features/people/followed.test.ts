import { expect, it } from "vitest";
import { followed } from "./followed.ts";

const relation = { isFollowing: false, isFollowedBy: true, isBlocking: false, followers: 4, following: 2 };

it("counts a new follower once, and takes them back", () => {
  const after = followed(relation, true);
  expect(after).toEqual({ ...relation, isFollowing: true, followers: 5 });
  expect(followed(after, true)).toEqual(after);
  expect(followed(after, false)).toEqual(relation);
});
