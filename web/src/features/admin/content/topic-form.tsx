import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { updateTopicBodySchema } from "../../../../../src/contract/admin/content.ts";
import type { AdminTopic } from "../../../../../src/contract/admin/content.ts";
import { updateTopic } from "../../../lib/queries/admin/content.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { EditDialog } from "./edit-dialog.tsx";

export function TopicForm({ topic, onClose }: { topic: AdminTopic; onClose: () => void }) {
  const queries = useQueryClient();
  const [title, setTitle] = useState(topic.title);
  const [isHidden, setHidden] = useState(topic.isHidden);
  const read = updateTopicBodySchema.required().safeParse({ title, isHidden });
  const saving = useMutation({
    mutationFn: (body: { title: string; isHidden: boolean }) => updateTopic(topic.slug, body),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  return (
    <EditDialog
      title={topic.title}
      saving={saving}
      onSave={() => (read.success ? saving.mutate(read.data) : undefined)}
      onClose={onClose}
    >
      <Field label={m.admin_name()} error={read.success ? undefined : m.admin_name_length()}>
        {(input) => <Input {...input} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <Switch label={m.admin_shown()} isOn={!isHidden} onChange={(isShown) => setHidden(!isShown)} />
    </EditDialog>
  );
}
