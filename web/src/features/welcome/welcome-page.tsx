import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import type { UpdateProfileBody } from "../../../../src/contract/users.ts";
import { meQuery, saveProfile } from "../../lib/queries/account.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { safeReturnPath } from "../../lib/session/safe-return.ts";
import { session } from "../../lib/session/session.ts";
import { m } from "../../paraglide/messages.js";
import { Mark } from "../../ui/mark.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { EnglishStep } from "./english-step.tsx";
import { stepAfter, welcomeSteps } from "./steps.ts";
import type { WelcomeStep } from "./steps.ts";
import { StepDots } from "./step-dots.tsx";
import { TopicsStep } from "./topics-step.tsx";
import { YouStep } from "./you-step.tsx";

/** Three short steps after sign-up. Each saves what it asks, so that leaving in the middle loses nothing. */
export function WelcomePage({ step = "you", next }: { step?: WelcomeStep; next?: string }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  usePageTitle(m.welcome_title());

  const saving = useMutation({
    mutationFn: saveProfile,
    onSuccess: async (saved) => {
      queries.setQueryData(meQuery.queryKey, saved);
      session.accountChanged({ displayName: saved.displayName, profileComplete: saved.profileComplete });
      const following = stepAfter(step);
      if (following) await navigate({ to: "/welcome", search: (search) => ({ ...search, step: following }) });
      else router.history.push(safeReturnPath(next));
    },
  });
  const stepProps = {
    me,
    isSaving: saving.isPending,
    onSave: (body: UpdateProfileBody) => saving.mutate(body),
  };

  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid max-w-[520px] gap-6 px-4 py-8 outline-none sm:py-14"
    >
      <div className="flex items-center justify-between">
        <Mark className="size-10" />
        <StepDots current={welcomeSteps.indexOf(step) + 1} total={welcomeSteps.length} />
      </div>
      {step === "you" ? <YouStep {...stepProps} /> : null}
      {step === "english" ? <EnglishStep {...stepProps} /> : null}
      {step === "topics" ? <TopicsStep {...stepProps} /> : null}
      {saving.error ? <ProblemNotice error={saving.error} kept={m.form_kept()} /> : null}
    </main>
  );
}
