/** How much of a course is done, in whole percent; 100 only when nothing is left. */
export function percentOf(completed: number, lessons: number): number {
  return lessons <= 0 ? 0 : Math.min(100, Math.floor((100 * completed) / lessons));
}
