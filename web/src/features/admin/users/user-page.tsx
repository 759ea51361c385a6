import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "../../../lib/api/problem.ts";
import { adminUserQuery } from "../../../lib/queries/admin/users.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { adminLink } from "../person-link.tsx";
import { UserActions } from "./user-actions.tsx";
import { UserCalls } from "./user-calls.tsx";
import { UserFacts } from "./user-facts.tsx";
import { UserReports } from "./user-reports.tsx";
import { UserSanctions } from "./user-sanctions.tsx";
import { UserSessions } from "./user-sessions.tsx";
import { UserState } from "./user-state.tsx";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** Everything about one person, and what can be done. */
export function UserPage({ userId }: { userId: string }) {
  const { data: user, error, refetch } = useQuery(adminUserQuery(userId));
  const isMissing = error !== null && missing.includes(asProblem(error).code);
  return (
    <PageFrame
      title={user?.displayName ?? m.admin_users()}
      actions={user ? <UserActions user={user} /> : undefined}
    >
      <p className="text-sm">
        <Link to="/admin/users" className={adminLink}>
          {m.admin_all_users()}
        </Link>
      </p>
      {isMissing ? (
        <EmptyState title={m.admin_user_none()} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : null}
      {user === undefined && !error ? <Skeleton className="h-64" /> : null}
      {user ? (
        <div className="grid items-start gap-6 xl:grid-cols-[20rem_minmax(0,1fr)]">
          <section className="grid gap-4 rounded-control border border-line bg-surface p-4">
            <div className="flex items-center gap-3">
              <Avatar name={user.displayName} url={user.avatarUrl} className="size-14 text-xl" />
              <UserState user={user} />
            </div>
            <UserFacts user={user} />
          </section>
          <div className="grid min-w-0 gap-6">
            <UserSanctions sanctions={user.sanctions} />
            <UserReports
              title={m.admin_reports_about()}
              reports={user.reportsAbout}
              who={(report) => report.reporter}
              whoTitle={m.admin_reporter()}
            />
            <UserReports
              title={m.admin_reports_by()}
              reports={user.reportsBy}
              who={(report) => report.reported}
              whoTitle={m.admin_reported()}
            />
            <UserCalls calls={user.calls} />
            <UserSessions sessions={user.sessions} />
          </div>
        </div>
      ) : null}
    </PageFrame>
  );
}
