import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import type { NewCouponBody } from "../../../../../src/contract/admin/coupons.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { createCoupon } from "../../../lib/queries/admin/coupons.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { EditDialog } from "../content/edit-dialog.tsx";
import { couponTypedSchema, type CouponTyped, emptyCoupon } from "./coupon-typed.ts";
import { CourseField } from "./course-field.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { WorthFields } from "./worth-fields.tsx";

/** A new code. What it is worth cannot change later, so everything is asked for at once. */
export function NewCouponDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<CouponTyped, unknown, NewCouponBody>({
    resolver: zodResolver(couponTypedSchema),
    mode: "onTouched",
    defaultValues: emptyCoupon,
  });
  const saving = useMutation({
    mutationFn: (body: NewCouponBody) => createCoupon(body),
    onSuccess: async ({ code }) => {
      toast(m.admin_coupons_made({ code }));
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const { control, formState, handleSubmit, register } = form;
  const isTaken = saving.error !== null && asProblem(saving.error).code === "conflict";
  const codeProblem = isTaken
    ? m.admin_coupons_code_taken()
    : formState.errors.code && m.admin_coupons_code_hint();
  return (
    <EditDialog
      title={m.admin_coupons_new()}
      saving={{ isPending: saving.isPending, error: isTaken ? null : saving.error }}
      onSave={handleSubmit((body) => saving.mutate(body))}
      onClose={onClose}
    >
      <Field
        label={m.admin_coupons_code()}
        hint={codeProblem === m.admin_coupons_code_hint() ? undefined : m.admin_coupons_code_hint()}
        error={codeProblem}
      >
        {(input) => (
          <Input
            {...input}
            {...register("code", { onChange: () => saving.reset() })}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            className="uppercase"
          />
        )}
      </Field>
      <WorthFields form={form} />
      <Controller
        control={control}
        name="courseId"
        render={({ field }) => <CourseField value={field.value} onChange={field.onChange} />}
      />
      <LimitFields form={form} />
      <Controller
        control={control}
        name="isFirstPurchaseOnly"
        render={({ field }) => (
          <Switch
            label={m.admin_coupons_first()}
            description={m.admin_coupons_first_hint()}
            isOn={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </EditDialog>
  );
}
