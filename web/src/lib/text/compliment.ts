import type { compliments } from "../../../../src/contract/calls.ts";

export type Compliment = (typeof compliments)[number];
