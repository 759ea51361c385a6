import { asProblem } from "../../../lib/api/problem.ts";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { GoneLesson } from "./gone-lesson.tsx";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** Why there is no course to learn in: it is not there, or it could not be read now. */
export function CourseRefusal({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (missing.includes(asProblem(error).code)) return <GoneLesson slug={null} />;
  return (
    <div className="page py-10">
      <ProblemNotice error={error} onRetry={onRetry} />
    </div>
  );
}
