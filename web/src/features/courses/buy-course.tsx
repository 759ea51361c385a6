import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { plansQuery } from "../../lib/queries/subscription.ts";
import { moneyText } from "../../lib/text/price.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { firstFreeLesson } from "./lessons-of.ts";

/** The way to a course with a price: to buy it, or every course with a plan; and what can be had of it before. */
export function BuyCourse({ course }: { course: Pick<Course, "id" | "price" | "sections"> }) {
  const plans = useQuery(plansQuery);
  const free = firstFreeLesson(course);
  return (
    <>
      {course.price === null ? null : (
        <Link to="/checkout" search={{ course: course.id }} className={buttonLook({ className: "w-full" })}>
          {m.course_buy({ price: moneyText(course.price) })}
        </Link>
      )}
      {free === null ? null : (
        <Link
          to="/learn/$courseId/$lessonId"
          params={{ courseId: course.id, lessonId: free.id }}
          className={buttonLook({ tone: "plain", className: "w-full" })}
        >
          {m.course_try_free_lesson()}
        </Link>
      )}
      {plans.data && plans.data.items.length > 0 ? (
        <p className="text-center">
          <TextLink to="/plans">{m.course_or_plan()}</TextLink>
        </p>
      ) : null}
    </>
  );
}
