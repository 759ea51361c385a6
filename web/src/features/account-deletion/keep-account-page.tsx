import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { usePageTitle } from "../../lib/page-title.ts";
import { meQuery } from "../../lib/queries/account.ts";
import { keepAccount } from "../../lib/queries/privacy.ts";
import { useSignOut } from "../../lib/session/use-sign-out.ts";
import { dateText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Stands before every page for somebody who asked for deletion and has signed in again. */
export function KeepAccountPage({ dueAt }: { dueAt: string }) {
  const queries = useQueryClient();
  const signOut = useSignOut();
  usePageTitle(m.keep_title());
  const keeping = useMutation({
    mutationFn: keepAccount,
    onSuccess: () => {
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, deletionDueAt: null });
      toast(m.keep_done());
    },
  });
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid min-h-[80dvh] max-w-[440px] content-center gap-6 px-4 py-10 outline-none"
    >
      <Mark className="size-12" />
      <h1 className="text-3xl">{m.keep_title()}</h1>
      <p>{m.keep_text({ date: dateText(new Date(dueAt)) })}</p>
      {keeping.error ? <ProblemNotice error={keeping.error} /> : null}
      <div className="grid gap-3">
        <Button size="lg" isBusy={keeping.isPending} onClick={() => keeping.mutate()}>
          {m.keep_account()}
        </Button>
        <Button tone="plain" size="lg" onClick={() => void signOut()}>
          {m.sign_out()}
        </Button>
      </div>
    </main>
  );
}
