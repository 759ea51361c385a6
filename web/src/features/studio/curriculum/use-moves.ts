import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { moveInCourse, ownCourseQuery } from "../../../lib/queries/studio.ts";
import { useCourseWritten } from "../use-course-written.ts";
import { arranged } from "./arrangement.ts";
import type { Arrangement } from "./arrangement.ts";

interface Moves {
  /** The order as it will be once every move has arrived. */
  sections: Arrangement;
  move: (body: MoveBody) => void;
  /** Why the last move was undone. */
  error: Error | null;
  isStale: boolean;
}

/**
 * Moves show at once and are sent one after the other, each on top of the version that the one before has made. When
 * one fails, all that wait are undone: what they stood on is not there.
 */
export function useMoves(course: Course): Moves {
  const queries = useQueryClient();
  const written = useCourseWritten();
  const [waiting, setWaiting] = useState<readonly MoveBody[]>([]);
  const undone = useRef(new WeakSet<MoveBody>());
  const { queryKey } = ownCourseQuery(course.id);
  const moving = useMutation({
    scope: { id: `order-${course.id}` },
    mutationFn: async (body: MoveBody) => {
      const current = queries.getQueryData(queryKey) ?? course;
      return undone.current.has(body) ? current : moveInCourse(current, body);
    },
    onSuccess: (moved, body) => {
      written(moved);
      setWaiting((moves) => moves.filter((move) => move !== body));
    },
    onError: async () => {
      for (const move of waiting) undone.current.add(move);
      setWaiting([]);
      await queries.invalidateQueries({ queryKey });
    },
  });
  return {
    sections: waiting.reduce(arranged, course.sections),
    move: (body) => {
      setWaiting((moves) => [...moves, body]);
      moving.mutate(body);
    },
    error: moving.error,
    isStale: moving.error !== null && asProblem(moving.error).code === "precondition_failed",
  };
}
