import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { asProblem } from "../../lib/api/problem.ts";
import { enrol, learningKey } from "../../lib/queries/learning.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BuyCourse } from "./buy-course.tsx";
import { takeStartWish } from "./start-wish.ts";

interface EnrolButtonProps {
  course: Pick<Course, "id" | "price" | "sections">;
  /** Where to go once enrolled; null stays here. */
  firstLesson: string | null;
  label?: string;
}

/** Starts a course that is open, straight into a lesson; by itself for who wished to before they signed in. */
export function EnrolButton({ course, firstLesson, label = m.course_start_free() }: EnrolButtonProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const enrolling = useMutation({
    mutationFn: () => enrol(course.id),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: learningKey }),
        queries.invalidateQueries({ queryKey: ["lessons"] }),
      ]);
      if (firstLesson === null) return;
      await navigate({
        to: "/learn/$courseId/$lessonId",
        params: { courseId: course.id, lessonId: firstLesson },
      });
    },
  });
  const startAsWished = useEffectEvent(() => {
    if (takeStartWish(course.id)) enrolling.mutate();
  });
  useEffect(() => {
    startAsWished();
  }, []);
  if (enrolling.error && asProblem(enrolling.error).code === "payment_required") {
    return <BuyCourse course={course} />;
  }
  return (
    <>
      <Button className="w-full" isBusy={enrolling.isPending} onClick={() => enrolling.mutate()}>
        {label}
      </Button>
      {enrolling.error ? <ProblemNotice error={enrolling.error} /> : null}
    </>
  );
}
