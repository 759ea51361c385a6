import { Observable } from "../observable.ts";

/** Files that are on their way or in line, for whoever looks from another page. */
export interface RunningUploads {
  count: number;
  /** From 0 to 100, of all of them. */
  percent: number;
  /** The lesson of the first. */
  place: { courseId: string; lessonId: string } | null;
}

export const noUploads: RunningUploads = { count: 0, percent: 0, place: null };

/** Written by the studio's desk, which is loaded only for who teaches. */
export const runningUploads = new Observable<RunningUploads>(noUploads);
