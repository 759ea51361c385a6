import { tabStore } from "../../lib/storage.ts";

const key = "start-course";

/** Remembers in this tab that somebody wanted to start a course, while they sign in or up. */
export function wishToStart(courseId: string): void {
  tabStore.set(key, courseId);
}

/** Whether this course was to be started; says so once. */
export function takeStartWish(courseId: string): boolean {
  if (tabStore.get(key) !== courseId) return false;
  tabStore.remove(key);
  return true;
}
