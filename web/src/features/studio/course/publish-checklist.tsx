import { Link } from "@tanstack/react-router";
import { Circle, CircleCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Course, CoursePublishNeed } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { isMet, needName } from "./publish-needs.ts";

interface PublishChecklistProps {
  course: Course;
  needs: readonly CoursePublishNeed[];
  onClose: () => void;
}

/** What a course still needs, each with the way to where it is written; what is done since then is ticked. */
export function PublishChecklist({ course, needs, onClose }: PublishChecklistProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAllMet = needs.every((need) => isMet(need, course));
  return (
    <Card className="grid gap-3" aria-labelledby="publish-needs">
      <h2 id="publish-needs" ref={heading} tabIndex={-1} className="text-lg outline-none">
        {isAllMet ? m.studio_needs_met() : m.studio_needs_title()}
      </h2>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {needs.map((need) => {
          const isDone = isMet(need, course);
          const Icon = isDone ? CircleCheck : Circle;
          return (
            <li key={need} className="flex min-h-10 items-center gap-2.5">
              <Icon
                aria-hidden="true"
                className={isDone ? "size-5 shrink-0 text-success" : "size-5 shrink-0 text-muted"}
              />
              {isDone ? (
                <span className="text-muted">
                  {needName(need)} <span className="sr-only">({m.done()})</span>
                </span>
              ) : (
                <Link
                  to={
                    need === "sections" || need === "lessons"
                      ? "/studio/$courseId/curriculum"
                      : "/studio/$courseId"
                  }
                  params={{ courseId: course.id }}
                  hash={`need-${need}`}
                  className="font-semibold text-teal underline underline-offset-4 hover:text-teal-strong"
                >
                  {needName(need)}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      <Button tone="plain" size="sm" className="justify-self-start" onClick={onClose}>
        {m.close()}
      </Button>
    </Card>
  );
}
