import { useQuery } from "@tanstack/react-query";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { quoteQuery } from "../../lib/queries/payments.ts";
import { m } from "../../paraglide/messages.js";
import { BuyCourse } from "./buy-course.tsx";
import { EnrolButton } from "./enrol-button.tsx";
import { lessonsOf } from "./lessons-of.ts";

/** A course with a price, for who has not begun it: a plan, or an order of before, may have opened it. */
export function OpenOrBuy({ course }: { course: Course }) {
  const { data: quote } = useQuery({
    ...quoteQuery({ courseId: course.id }),
    // Whoever looks around asks once for each course: the API answers so many questions about prices only.
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
  if (quote?.isOwned !== true) return <BuyCourse course={course} />;
  return (
    <>
      <p>{m.course_is_open()}</p>
      <EnrolButton course={course} firstLesson={lessonsOf(course)[0]?.id ?? null} label={m.course_start()} />
    </>
  );
}
