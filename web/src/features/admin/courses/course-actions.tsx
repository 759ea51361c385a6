import { useMutation, useQueryClient } from "@tanstack/react-query";
import { EyeOff, Star, StarOff } from "lucide-react";
import { toast } from "sonner";
import type { AdminCourse } from "../../../../../src/contract/admin/courses.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { changeCourse } from "../../../lib/queries/admin/courses.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";

/** What can be done to a published course: put it forward, or take it out of the catalogue. */
export function CourseActions({ course, onUnpublish }: { course: AdminCourse; onUnpublish: () => void }) {
  const queries = useQueryClient();
  const { title, isFeatured } = course;
  const featuring = useMutation({
    mutationFn: () => changeCourse(course.id, { action: "feature", isFeatured: !isFeatured }),
    onSuccess: () => queries.invalidateQueries({ queryKey: adminKey }),
    onError: (error) => toast.error(problemText(asProblem(error))),
  });
  if (course.status !== "published") return null;
  const FeatureIcon = isFeatured ? StarOff : Star;
  const featureName = isFeatured
    ? m.admin_course_unfeature_of({ title })
    : m.admin_course_feature_of({ title });
  return (
    <span className="flex gap-1">
      <Button
        tone="plain"
        size="icon"
        isBusy={featuring.isPending}
        aria-label={featureName}
        title={featureName}
        onClick={() => featuring.mutate()}
      >
        {featuring.isPending ? null : <FeatureIcon aria-hidden="true" className="size-5" />}
      </Button>
      <Button
        tone="dangerQuiet"
        size="icon"
        aria-label={m.admin_course_unpublish_of({ title })}
        title={m.admin_course_unpublish_of({ title })}
        onClick={onUnpublish}
      >
        <EyeOff aria-hidden="true" className="size-5" />
      </Button>
    </span>
  );
}
