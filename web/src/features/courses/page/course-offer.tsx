import type { Course } from "../../../../../src/contract/courses/course.ts";
import { priceText } from "../../../lib/text/price.ts";
import { Card } from "../../../ui/card.tsx";
import { CourseCover } from "../../../ui/course-cover.tsx";
import type { Standing } from "../use-standing.ts";
import { CourseAction } from "./course-action.tsx";

/** The picture, the price, and the one thing to press; beside the page where there is room. */
export function CourseOffer({ course, standing }: { course: Course; standing: Standing }) {
  return (
    <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <Card className="grid gap-4 lg:sticky lg:top-22">
        <CourseCover title={course.title} url={course.thumbnailUrl} className="rounded-control" />
        {standing.is === "student" || standing.is === "owner" ? null : (
          <p className="text-xl font-bold">{priceText(course.price)}</p>
        )}
        <div className="grid min-h-11 gap-3">
          <CourseAction course={course} standing={standing} />
        </div>
      </Card>
    </div>
  );
}
