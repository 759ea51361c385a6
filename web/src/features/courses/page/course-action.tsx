import { Link, useLocation } from "@tanstack/react-router";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { session } from "../../../lib/session/session.ts";
import { isFree } from "../../../lib/text/price.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { BuyCourse } from "../buy-course.tsx";
import { EnrolButton } from "../enrol-button.tsx";
import { lessonsOf } from "../lessons-of.ts";
import { OpenOrBuy } from "../open-or-buy.tsx";
import { wishToStart } from "../start-wish.ts";
import type { Standing } from "../use-standing.ts";

/** The next step with a course, whoever looks at it. */
export function CourseAction({ course, standing }: { course: Course; standing: Standing }) {
  const { href } = useLocation();
  const lessons = lessonsOf(course);
  const look = buttonLook({ className: "w-full" });
  switch (standing.is) {
    case "unknown":
      return null;
    case "owner":
      return (
        <>
          <p>{m.course_yours()}</p>
          {lessons[0] ? (
            <Link
              to="/learn/$courseId/$lessonId"
              params={{ courseId: course.id, lessonId: lessons[0].id }}
              className={buttonLook({ tone: "plain", className: "w-full" })}
            >
              {m.course_see_as_student()}
            </Link>
          ) : null}
        </>
      );
    case "student": {
      const { percent, completedAt, continueLessonId } = standing.progress;
      return (
        <>
          <ProgressBar percent={percent} label={course.title} />
          {continueLessonId === null ? null : (
            <Link
              to="/learn/$courseId/$lessonId"
              params={{ courseId: course.id, lessonId: continueLessonId }}
              className={look}
            >
              {completedAt === null ? m.course_go_on() : m.course_again()}
            </Link>
          )}
        </>
      );
    }
    case "guest":
    case "newcomer":
      if (course.status === "archived") return <p className="text-muted">{m.course_archived()}</p>;
      if (!isFree(course.price)) {
        return standing.is === "guest" ? <BuyCourse course={course} /> : <OpenOrBuy course={course} />;
      }
      if (standing.is === "newcomer")
        return <EnrolButton course={course} firstLesson={lessons[0]?.id ?? null} />;
      return (
        <>
          <Link
            to={session.hasAccountHere ? "/signin" : "/signup"}
            search={{ next: href }}
            className={look}
            onClick={() => wishToStart(course.id)}
          >
            {m.course_start_free()}
          </Link>
          <p className="text-sm text-muted">{m.course_sign_in_note()}</p>
        </>
      );
  }
}
