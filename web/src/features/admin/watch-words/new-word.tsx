import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { watchWordBodySchema } from "../../../../../src/contract/admin/watch-words.ts";
import type { WatchWordBody } from "../../../../../src/contract/admin/watch-words.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { addWatchWord } from "../../../lib/queries/admin/watch-words.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";

/** Adds a word; the field is ready for the next one. */
export function NewWord({ language }: { language: string }) {
  const queries = useQueryClient();
  const [word, setWord] = useState("");
  const [isTried, setTried] = useState(false);
  const read = watchWordBodySchema.safeParse({ language, word });
  const adding = useMutation({
    mutationFn: (body: WatchWordBody) => addWatchWord(body),
    onSuccess: async () => {
      setWord("");
      setTried(false);
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const isKnown = adding.error !== null && asProblem(adding.error).code === "conflict";
  return (
    <form
      noValidate
      className="grid max-w-md gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.success && !adding.isPending) adding.mutate(read.data);
      }}
    >
      <Field
        label={m.admin_watch_word()}
        error={
          isKnown
            ? m.admin_watch_word_known()
            : isTried && !read.success
              ? m.admin_watch_word_length()
              : undefined
        }
      >
        {(control) => (
          <span className="flex gap-2">
            <Input
              {...control}
              lang={language}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              value={word}
              onChange={({ target }) => {
                setWord(target.value);
                setTried(false);
                adding.reset();
              }}
            />
            <Button type="submit" isBusy={adding.isPending}>
              {m.admin_watch_word_add()}
            </Button>
          </span>
        )}
      </Field>
      {adding.error && !isKnown ? <ProblemNotice error={adding.error} kept={m.form_kept()} /> : null}
    </form>
  );
}
