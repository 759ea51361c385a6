/** Why two people parted for good: after that comes another partner, not a rating. */
export type Parting = "reported" | "blocked";
