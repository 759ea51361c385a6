import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../lib/page-title.ts";
import { applicationQuery } from "../../lib/queries/teach.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { ConfirmEmailFirst } from "../../ui/confirm-email-first.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ApplicationState } from "./application-state.tsx";
import { ApplyForm } from "./apply-form.tsx";
import { canApply } from "./can-apply.ts";

/** The way from learner to instructor. */
export function TeachPage() {
  const role = useAccount()?.role ?? "student";
  const { data: application, error, refetch, isPending } = useQuery(applicationQuery);
  usePageTitle(m.teach_title());
  return (
    <div className="mx-auto grid w-full max-w-[620px] gap-6 px-4 py-6 sm:py-10">
      <header className="grid gap-2">
        <h1 className="text-2xl sm:text-3xl">{m.teach_title()}</h1>
        {canApply(role, application) ? <p className="text-muted">{m.teach_lead()}</p> : null}
      </header>
      {isPending ? <Skeleton className="h-64" /> : null}
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {application === undefined ? null : (
        <>
          <ApplicationState application={application} role={role} />
          {canApply(role, application) ? (
            <ConfirmEmailFirst>
              <ApplyForm />
            </ConfirmEmailFirst>
          ) : null}
        </>
      )}
    </div>
  );
}
