import { describe, expect, it } from "vitest";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { aFile, aVideo, anEntry } from "./media.fixture.ts";
import { pictureSource } from "./picture-source.ts";

const video = aVideo({ id: "old", state: "ready" });
const next = aVideo({ id: "new" });
const files = new Map(["old", "new"].map((id) => [id, aFile(`${id}.mp4`, 1)]));
const fileOf = (id: string) => files.get(id) ?? null;
const nothingAtHand = () => null;
const refusedState = {
  is: "failed",
  problem: new RequestProblem({ code: "upload_refused", message: "No" }),
} as const;

describe("what a picture of the course is taken from", () => {
  it("is the file on its way, but not one that was refused", () => {
    const media = { video, next: null };
    expect(pictureSource({ media, entries: [anEntry()], fileOf })?.file?.name).toBe("hello.mp4");
    const refused = anEntry({ state: refusedState });
    expect(pictureSource({ media, entries: [refused], fileOf })?.file?.name).toBe("old.mp4");
    expect(pictureSource({ media: { video: null, next: null }, entries: [refused], fileOf })).toBeNull();
  });

  it("is the file of a video that is being made, but not of one that could not be", () => {
    expect(pictureSource({ media: { video, next }, entries: [], fileOf })?.file?.name).toBe("new.mp4");
    const failed = aVideo({ ...next, state: "failed", failure: "damaged" });
    expect(pictureSource({ media: { video, next: failed }, entries: [], fileOf })?.file?.name).toBe(
      "old.mp4",
    );
    expect(pictureSource({ media: { video: null, next: failed }, entries: [], fileOf })).toBeNull();
  });

  it("is the video itself where its file is not at hand, and nothing where there is none", () => {
    const without = { entries: [], fileOf: nothingAtHand };
    expect(pictureSource({ media: { video, next }, ...without })).toEqual({ file: null });
    expect(pictureSource({ media: { video: null, next }, ...without })).toBeNull();
    expect(pictureSource({ media: { video: null, next: null }, entries: [], fileOf })).toBeNull();
  });
});
