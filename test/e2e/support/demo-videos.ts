import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";

const lesson = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  isFree: z.boolean(),
  isReady: z.boolean(),
});
const course = z.object({
  id: z.string(),
  slug: z.string(),
  sections: z.array(z.object({ lessons: z.array(lesson) })),
});

/** A lesson of the demo with a video, and where it is watched. */
export interface VideoLesson {
  courseId: string;
  slug: string;
  title: string;
  path: string;
}

const freeCourses = ["small-talk-that-works", "sound-clear-stress-and-rhythm"];
const paidCourse = "speaking-in-meetings";

/** A video of the course that costs something, which a demo learner has. */
export async function paidVideo(request: APIRequestContext): Promise<VideoLesson> {
  return firstVideo(request, [paidCourse], ({ isFree }) => !isFree);
}

/** A video of a free course, for whoever takes part in it. */
export async function studentsVideo(request: APIRequestContext): Promise<VideoLesson> {
  return firstVideo(request, freeCourses, ({ isFree }) => !isFree);
}

/** A video that is open to everybody. */
export async function freeVideo(request: APIRequestContext): Promise<VideoLesson> {
  return firstVideo(request, [...freeCourses, paidCourse], ({ isFree }) => isFree);
}

async function firstVideo(
  request: APIRequestContext,
  slugs: readonly string[],
  isWanted: (found: z.infer<typeof lesson>) => boolean,
): Promise<VideoLesson> {
  for (const slug of slugs) {
    const { id, sections } = course.parse(await (await request.get(`/api/v1/courses/${slug}`)).json());
    const found = sections
      .flatMap(({ lessons }) => lessons)
      .find((each) => each.type === "video" && each.isReady && isWanted(each));
    if (found) return { courseId: id, slug, title: found.title, path: `/learn/${id}/${found.id}` };
  }
  throw new Error(`The demo courses have no such video: ${slugs.join(", ")}`);
}

/** How the video on the page stands. */
export function videoState(page: Page) {
  return page.locator("video").evaluate((element) => {
    if (!(element instanceof HTMLVideoElement)) throw new Error("This is not a video");
    const { currentTime, paused, videoWidth, playbackRate, textTracks } = element;
    const captions = [...textTracks].find(({ mode }) => mode === "showing");
    return {
      seconds: currentTime,
      isPaused: paused,
      width: videoWidth,
      speed: playbackRate,
      captions: captions?.language ?? null,
    };
  });
}

export async function goToSecond(page: Page, seconds: number): Promise<void> {
  await page.locator("video").evaluate((element, to) => {
    if (element instanceof HTMLVideoElement) element.currentTime = to;
  }, seconds);
}
