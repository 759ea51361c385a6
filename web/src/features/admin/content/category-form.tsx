import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import {
  createCategoryBodySchema,
  updateCategoryBodySchema,
} from "../../../../../src/contract/admin/content.ts";
import type { Category } from "../../../../../src/contract/admin/content.ts";
import { fieldMessage } from "../../../lib/forms/field-message.ts";
import { createCategory, updateCategory } from "../../../lib/queries/admin/content.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { EditDialog } from "./edit-dialog.tsx";

const schema = z.object({
  ...createCategoryBodySchema.shape,
  ...updateCategoryBodySchema.required().shape,
});

interface CategoryFormProps {
  /** Null for a new one. Its short name is chosen once: it stands in addresses. */
  category: Category | null;
  onClose: () => void;
}

export function CategoryForm({ category, onClose }: CategoryFormProps) {
  const queries = useQueryClient();
  const { control, formState, handleSubmit, register } = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: category ?? { slug: "", name: "", isHidden: false, position: 0 },
  });
  const saving = useMutation({
    mutationFn: ({ slug, name, isHidden, position }: z.infer<typeof schema>) =>
      category === null
        ? createCategory({ slug, name })
        : updateCategory(category.id, { name, isHidden, position }),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const { errors } = formState;
  return (
    <EditDialog
      title={category === null ? m.admin_category_new() : category.name}
      saving={saving}
      onSave={handleSubmit((values) => saving.mutate(values))}
      onClose={onClose}
    >
      <Field label={m.admin_name()} error={errors.name && m.admin_name_length()}>
        {(input) => <Input {...input} {...register("name")} />}
      </Field>
      {category === null ? (
        <Field label={m.admin_slug()} hint={m.admin_slug_hint()} error={fieldMessage(errors.slug?.message)}>
          {(input) => <Input {...input} {...register("slug")} autoCapitalize="none" spellCheck={false} />}
        </Field>
      ) : (
        <>
          <Field label={m.admin_position()} error={errors.position && m.admin_position_range()}>
            {(input) => (
              <Input {...input} {...register("position", { valueAsNumber: true })} inputMode="numeric" />
            )}
          </Field>
          <Controller
            control={control}
            name="isHidden"
            render={({ field }) => (
              <Switch
                label={m.admin_shown()}
                isOn={!field.value}
                onChange={(isShown) => field.onChange(!isShown)}
              />
            )}
          />
        </>
      )}
    </EditDialog>
  );
}
