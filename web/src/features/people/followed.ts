import type { Relation } from "../../../../src/contract/social.ts";

/** The relation as it will be once the person is followed, or no longer. */
export function followed(relation: Relation, isFollowing: boolean): Relation {
  if (relation.isFollowing === isFollowing) return relation;
  return { ...relation, isFollowing, followers: relation.followers + (isFollowing ? 1 : -1) };
}
