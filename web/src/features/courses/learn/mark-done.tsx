import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { completeLesson, learningKey } from "../../../lib/queries/learning.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

/** Marks a lesson as done by hand; what is done stays done. */
export function MarkDone({ lessonId, isDone }: { lessonId: string; isDone: boolean }) {
  const queries = useQueryClient();
  const completing = useMutation({
    mutationFn: () => completeLesson(lessonId),
    onSuccess: () => queries.invalidateQueries({ queryKey: learningKey }),
  });
  return (
    <>
      <div aria-live="polite">
        {isDone ? (
          <p className="inline-flex min-h-11 items-center gap-2 font-semibold text-success">
            <CircleCheck aria-hidden="true" className="size-6" />
            {m.learn_is_done()}
          </p>
        ) : (
          <Button isBusy={completing.isPending} onClick={() => completing.mutate()}>
            {m.learn_mark_done()}
          </Button>
        )}
      </div>
      {completing.error ? (
        <div className="basis-full">
          <ProblemNotice error={completing.error} />
        </div>
      ) : null}
    </>
  );
}
