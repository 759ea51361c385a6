import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { toast } from "sonner";
import { asProblem } from "../../../lib/api/problem.ts";
import { saveList } from "../../../lib/queries/admin/list.ts";
import type { ListFilter } from "../../../lib/queries/admin/list.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";

export function CsvButton({ name, filter }: { name: string; filter: ListFilter }) {
  const saving = useMutation({
    mutationFn: () => saveList(name, filter),
    onError: (error) => toast.error(problemText(asProblem(error))),
  });
  return (
    <Button tone="plain" size="sm" isBusy={saving.isPending} onClick={() => saving.mutate()}>
      {saving.isPending ? null : <Download aria-hidden="true" className="size-4" />}
      {m.admin_csv()}
    </Button>
  );
}
