import { useOwnCourse } from "../use-own-course.ts";
import { DetailsForm } from "./details-form.tsx";
import { ThumbnailCard } from "./thumbnail-card.tsx";

/** What is said about a course. */
export function DetailsTab({ courseId }: { courseId: string }) {
  const course = useOwnCourse(courseId);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
      <DetailsForm course={course} />
      <div className="max-lg:order-first lg:sticky lg:top-22">
        <ThumbnailCard course={course} />
      </div>
    </div>
  );
}
