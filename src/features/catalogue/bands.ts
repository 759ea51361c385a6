import type { durationBands } from "../../contract/courses/catalogue.ts";
import { ratingBands } from "../../contract/courses/catalogue.ts";

type DurationBand = (typeof durationBands)[number];
type RatingBand = (typeof ratingBands)[number];

const HOUR_SECONDS = 60 * 60;
/** A course with few reviews counts as if it had these too, so that one happy friend makes no best course. */
const PRIOR = { count: 5, average: 3.8 };

export function durationBandOf(seconds: number): DurationBand {
  if (seconds < HOUR_SECONDS) return "short";
  return seconds <= 4 * HOUR_SECONDS ? "medium" : "long";
}

/** The highest band that an average is in; `none` below all of them and without reviews. */
export function ratingBandOf(average: number | null): RatingBand | "none" {
  return ratingBands.findLast((band) => average !== null && average >= Number(band)) ?? "none";
}

/** The bands of courses with at least so many stars. */
export function bandsFrom(band: RatingBand): RatingBand[] {
  return ratingBands.slice(ratingBands.indexOf(band));
}

/** By which courses are ranked: the average of the reviews, drawn to the middle while there are few. */
export function ratingScoreOf({ sum, count }: { sum: number; count: number }): number {
  return (sum + PRIOR.count * PRIOR.average) / (count + PRIOR.count);
}
