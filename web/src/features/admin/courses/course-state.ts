import type { CourseStatus } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";
import type { BadgeTone } from "../../../ui/badge.tsx";

const states: Readonly<Record<CourseStatus, { name: () => string; tone: BadgeTone }>> = {
  draft: { name: m.admin_course_draft, tone: "waiting" },
  published: { name: m.admin_course_published, tone: "good" },
  archived: { name: m.admin_course_archived, tone: "plain" },
};

export function courseStateName(status: CourseStatus): string {
  return states[status].name();
}

export function courseStateTone(status: CourseStatus): BadgeTone {
  return states[status].tone;
}
