import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { videoFailures } from "../../../../../src/contract/media/video.ts";
import { videoFailureText } from "./video-failure-text.ts";
import { aVideo } from "./media.fixture.ts";
import { withMessage } from "./use-lesson-media.ts";
import { VideoOnItsWay } from "./video-on-its-way.tsx";

it("shows how far a video is, and that the old one stays until then", () => {
  render(<VideoOnItsWay video={aVideo()} hasOld />);
  expect(screen.getByRole("progressbar", { name: "Preparing “hello.mp4”" })).toHaveProperty("value", 40);
  expect(screen.getByText(/Students see the old video until this one is ready/)).toBeDefined();
});

it("says why a video failed and what to do", () => {
  render(
    <VideoOnItsWay video={aVideo({ state: "failed", failure: "video_codec_unsupported" })} hasOld={false} />,
  );
  expect(screen.getByRole("alert").textContent).toContain("Export it as MP4 with H.264");
});

it("has words of its own for every failure", () => {
  expect(new Set(videoFailures.map(videoFailureText))).toHaveProperty("size", videoFailures.length);
});

it("takes over what the inbox says of the newer video, and asks when it knows nothing of it", () => {
  const next = aVideo();
  const media = {
    rules: { provider: "r2" as const, hasSeveralRenditions: false, maxBytes: 1, extensions: ["mp4"] },
    video: null,
    next,
    uploads: [],
    captions: [],
    attachments: [],
  };
  const message = {
    type: "video" as const,
    lessonId: next.lessonId,
    videoId: next.id,
    state: "processing" as const,
    percent: 80,
    failure: null,
  };
  expect(withMessage(media, message)?.next?.percent).toBe(80);
  expect(withMessage({ ...media, next: null }, message)).toBeNull();
});
