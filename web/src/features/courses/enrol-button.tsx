import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { asProblem } from "../../lib/api/problem.ts";
import { enrol, learningKey } from "../../lib/queries/learning.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BuyingSoon } from "./buying-soon.tsx";
import { takeStartWish } from "./start-wish.ts";

interface EnrolButtonProps {
  course: Pick<Course, "id" | "sections">;
  /** Where to go once enrolled; null stays here. */
  firstLesson: string | null;
}

/** Starts a free course, straight into a lesson; by itself for who wished to before they signed in. */
export function EnrolButton({ course, firstLesson }: EnrolButtonProps) {
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
    return <BuyingSoon course={course} />;
  }
  return (
    <>
      <Button className="w-full" isBusy={enrolling.isPending} onClick={() => enrolling.mutate()}>
        {m.course_start_free()}
      </Button>
      {enrolling.error ? <ProblemNotice error={enrolling.error} /> : null}
    </>
  );
}
