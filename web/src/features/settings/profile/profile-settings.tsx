import { zodResolver } from "@hookform/resolvers/zod";
import { Link } from "@tanstack/react-router";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { levelSchema, levels } from "../../../../../src/contract/common.ts";
import { displayNameSchema } from "../../../../../src/contract/auth.ts";
import {
  countrySchema,
  languageTagSchema,
  learningGoalSchema,
  learningGoals,
  usernameSchema,
} from "../../../../../src/contract/users.ts";
import type { Me } from "../../../../../src/contract/users.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { showServerErrors } from "../../../lib/forms/server-errors.ts";
import { allCountries, allLanguages } from "../../../lib/places/names.ts";
import { meQuery, saveProfile } from "../../../lib/queries/account.ts";
import { session } from "../../../lib/session/session.ts";
import { levelName } from "../../../lib/text/names.ts";
import { m } from "../../../paraglide/messages.js";
import { Button, buttonLook } from "../../../ui/button.tsx";
import { Input, Select, TextArea } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { AvatarSettings } from "./avatar-settings.tsx";
import { goalName } from "./goal-name.ts";
import { profileError } from "./profile-error.ts";
import { TopicSettings } from "./topic-settings.tsx";

const empty = z.literal("").transform(() => null);
const schema = z.object({
  displayName: displayNameSchema,
  username: z.union([empty, usernameSchema]),
  bio: z.string().trim().max(500, { message: "Use at most 500 characters" }),
  nativeLanguage: languageTagSchema,
  englishLevel: levelSchema,
  country: countrySchema,
  learningGoal: z.union([empty, learningGoalSchema]),
});

function valuesOf(me: Me): z.input<typeof schema> {
  return {
    displayName: me.displayName,
    username: me.username ?? "",
    bio: me.bio ?? "",
    nativeLanguage: me.nativeLanguage ?? "",
    englishLevel: me.englishLevel ?? "beginner",
    country: me.country ?? "",
    learningGoal: me.learningGoal ?? "",
  };
}

export function ProfileSettings() {
  const { data: me } = useSuspenseQuery(meQuery);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: valuesOf(me),
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      const saved = await saveProfile({ ...values, bio: values.bio === "" ? null : values.bio });
      queries.setQueryData(meQuery.queryKey, saved);
      session.accountChanged({ displayName: saved.displayName, profileComplete: saved.profileComplete });
      toast(m.saved());
    } catch (error) {
      setProblem(
        showServerErrors({
          error,
          fields: [
            "displayName",
            "username",
            "bio",
            "nativeLanguage",
            "englishLevel",
            "country",
            "learningGoal",
          ],
          byCode: { username_taken: "username", username_confusable: "username" },
          setError: form.setError,
        }),
      );
    }
  });

  return (
    <>
      <AvatarSettings me={me} />
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field label={m.your_name()} hint={m.your_name_hint()} error={profileError(errors.displayName)}>
          {(control) => <Input {...control} {...form.register("displayName")} autoComplete="given-name" />}
        </Field>
        <Field label={m.username()} optionalNote={m.optional()} error={profileError(errors.username)}>
          {(control) => (
            <Input
              {...control}
              {...form.register("username")}
              autoComplete="nickname"
              autoCapitalize="none"
            />
          )}
        </Field>
        <Field
          label={m.bio()}
          hint={m.bio_hint()}
          optionalNote={m.optional()}
          error={profileError(errors.bio)}
        >
          {(control) => <TextArea {...control} {...form.register("bio")} />}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={m.native_language()} error={profileError(errors.nativeLanguage)}>
            {(control) => (
              <Select {...control} {...form.register("nativeLanguage")}>
                <option value="">{m.choose_language()}</option>
                {allLanguages().map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={m.country()} error={profileError(errors.country)}>
            {(control) => (
              <Select {...control} {...form.register("country")} autoComplete="country">
                <option value="">{m.choose_country()}</option>
                {allCountries().map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={m.your_level()} error={profileError(errors.englishLevel)}>
            {(control) => (
              <Select {...control} {...form.register("englishLevel")}>
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {levelName(level)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            label={m.learning_goal()}
            optionalNote={m.optional()}
            error={profileError(errors.learningGoal)}
          >
            {(control) => (
              <Select {...control} {...form.register("learningGoal")}>
                <option value="">{m.goal_none()}</option>
                {learningGoals.map((goal) => (
                  <option key={goal} value={goal}>
                    {goalName(goal)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        {problem ? <ProblemNotice error={problem} kept={m.form_kept()} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" isBusy={isSubmitting}>
            {m.save()}
          </Button>
          <Link to="/people/$personId" params={{ personId: me.id }} className={buttonLook({ tone: "quiet" })}>
            {m.public_profile_see()}
          </Link>
        </div>
      </form>
      <TopicSettings me={me} />
    </>
  );
}
