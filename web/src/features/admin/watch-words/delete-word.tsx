import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { WatchWord } from "../../../../../src/contract/admin/watch-words.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { deleteWatchWord } from "../../../lib/queries/admin/watch-words.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

export function DeleteWord({ word, onClose }: { word: WatchWord; onClose: () => void }) {
  const queries = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => deleteWatchWord(word.id),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  return (
    <ConfirmDialog
      title={m.admin_delete_of({ name: word.word })}
      text={m.admin_watch_word_delete_text()}
      confirm={m.admin_delete()}
      isBusy={deleting.isPending}
      error={deleting.error}
      onConfirm={() => deleting.mutate()}
      onClose={onClose}
    />
  );
}
