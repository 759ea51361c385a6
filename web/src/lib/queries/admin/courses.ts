import { adminCourseSchema } from "../../../../../src/contract/admin/courses.ts";
import type {
  AdminCourse,
  AdminCourseBody,
  adminCourseSorts,
} from "../../../../../src/contract/admin/courses.ts";
import { pageOf } from "../../../../../src/contract/common.ts";
import type { CourseStatus } from "../../../../../src/contract/courses/course.ts";
import { change } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface AdminCoursesFilter {
  q?: string;
  status?: CourseStatus;
  sort?: (typeof adminCourseSorts)[number];
  cursor?: string;
}

const adminCoursesSchema = pageOf(adminCourseSchema);

export function adminCoursesQuery(filter: AdminCoursesFilter) {
  return adminList("courses", adminCoursesSchema, { ...filter });
}

export function changeCourse(id: string, body: AdminCourseBody): Promise<AdminCourse> {
  return change("PATCH", `/admin/courses/${id}`, body, adminCourseSchema);
}
