import type { AdminCourse } from "../../../../../src/contract/admin/courses.ts";
import { changeCourse } from "../../../lib/queries/admin/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { ReasonDialog } from "../reason-dialog.tsx";

/** Takes a course out of the catalogue, with words for its instructor. */
export function UnpublishDialog({ course, onClose }: { course: AdminCourse; onClose: () => void }) {
  return (
    <ReasonDialog
      title={m.admin_course_unpublish_of({ title: course.title })}
      text={m.admin_course_unpublish_text()}
      confirm={m.admin_course_unpublish()}
      done={m.admin_course_unpublished()}
      tone="danger"
      act={(reason) => changeCourse(course.id, { action: "unpublish", reason })}
      onClose={onClose}
    />
  );
}
