import { Link } from "@tanstack/react-router";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";

/** Who teaches. People are shown to people who are signed in only. */
export function InstructorCard({ instructor }: { instructor: Course["instructor"] }) {
  const isSignedIn = useAccount() !== null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{m.course_instructor()}</h2>
      <div className="flex items-center gap-4">
        <Avatar name={instructor.displayName} url={instructor.avatarUrl} className="size-14 text-xl" />
        <div>
          {isSignedIn ? (
            <Link
              to="/people/$personId"
              params={{ personId: instructor.id }}
              className="font-semibold underline-offset-4 hover:underline"
            >
              {instructor.displayName}
            </Link>
          ) : (
            <p className="font-semibold">{instructor.displayName}</p>
          )}
          {instructor.bio === null ? null : <p className="text-muted">{instructor.bio}</p>}
        </div>
      </div>
    </section>
  );
}
