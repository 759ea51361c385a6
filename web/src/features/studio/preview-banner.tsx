import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { courseQuery } from "../../lib/queries/courses.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";

interface PreviewBannerProps {
  /** Id or slug, as the page below it asks. */
  course: string;
  lessonId?: string;
}

/** Tells instructors that they look at their own course as students do, with the way back to the studio. */
export function PreviewBanner({ course: idOrSlug, lessonId }: PreviewBannerProps) {
  const account = useAccount();
  const { data: course } = useQuery({ ...courseQuery(idOrSlug), enabled: account !== null });
  if (!course || course.instructor.id !== account?.id) return null;
  const look = "font-semibold text-teal underline underline-offset-4 hover:text-teal-strong";
  const params = { courseId: course.id };
  return (
    <div className="border-b border-line bg-teal-soft">
      <p className="page flex min-h-11 flex-wrap items-center gap-x-4 py-1">
        {m.studio_preview_banner()}
        {lessonId === undefined ? (
          <Link to="/studio/$courseId" params={params} className={look}>
            {m.studio_preview_back()}
          </Link>
        ) : (
          <Link to="/studio/$courseId/lessons/$lessonId" params={{ ...params, lessonId }} className={look}>
            {m.studio_preview_back()}
          </Link>
        )}
      </p>
    </div>
  );
}
