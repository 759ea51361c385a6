import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { enrol, learningKey } from "../../lib/queries/learning.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Takes part in a course that was paid, straight into its first lesson, or where one stopped. */
export function StartLearning({ courseId, className }: { courseId: string; className: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const starting = useMutation({
    mutationFn: () => enrol(courseId),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: learningKey }),
        queries.invalidateQueries({ queryKey: ["lessons"] }),
      ]);
      await navigate({ to: "/learn/$courseId", params: { courseId } });
    },
  });
  return (
    <>
      <Button size="lg" className={className} isBusy={starting.isPending} onClick={() => starting.mutate()}>
        {m.order_start_learning()}
      </Button>
      {starting.error ? <ProblemNotice error={starting.error} /> : null}
    </>
  );
}
