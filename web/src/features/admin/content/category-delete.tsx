import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Category } from "../../../../../src/contract/admin/content.ts";
import { deleteCategory } from "../../../lib/queries/admin/content.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { m } from "../../../paraglide/messages.js";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";

export function CategoryDelete({ category, onClose }: { category: Category; onClose: () => void }) {
  const queries = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => deleteCategory(category.id),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  return (
    <ConfirmDialog
      title={m.admin_delete_of({ name: category.name })}
      text={m.admin_category_delete_text()}
      confirm={m.admin_delete()}
      isBusy={deleting.isPending}
      error={deleting.error}
      onConfirm={() => deleting.mutate()}
      onClose={onClose}
    />
  );
}
