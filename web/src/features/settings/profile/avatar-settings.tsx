import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Me } from "../../../../../src/contract/users.ts";
import { meQuery, removeAvatar, uploadAvatar } from "../../../lib/queries/account.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { pictureProblem, pictureTypes } from "../../../lib/pictures/picture-problem.ts";
import { usePicture } from "../../../lib/pictures/use-picture.ts";

/** The picture: chosen, looked at, and only then sent. */
export function AvatarSettings({ me }: { me: Me }) {
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { picture, isUnreadable, preview, choose, unreadable, forget } = usePicture();
  const sending = useMutation({
    mutationFn: uploadAvatar,
    onSuccess: (saved) => {
      queries.setQueryData(meQuery.queryKey, saved);
      forget();
    },
  });
  const removing = useMutation({
    mutationFn: removeAvatar,
    onSuccess: () => queries.setQueryData(meQuery.queryKey, { ...me, avatarUrl: null }),
  });
  const problem = picture && pictureProblem({ type: picture.type, size: picture.size, isUnreadable });
  const error = problem ?? sending.error ?? removing.error;
  const isReady = picture !== null && problem === null;

  return (
    <section aria-labelledby="picture" className="grid gap-4">
      <h2 id="picture" className="sr-only">
        {m.picture()}
      </h2>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar
          name={me.displayName}
          url={isReady ? preview : me.avatarUrl}
          className="size-24 text-3xl ring-1 ring-line"
          onUnreadable={unreadable}
        />
        <div className="grid min-w-0 flex-1 basis-52 gap-2">
          <p className="text-sm text-muted" aria-live="polite">
            {isReady ? m.picture_preview() : m.picture_hint()}
          </p>
          <input
            ref={input}
            type="file"
            accept={pictureTypes.join(",")}
            aria-label={m.picture()}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              sending.reset();
              removing.reset();
              choose(event.target.files?.[0] ?? null);
              // The same file can be chosen again after an error.
              event.target.value = "";
            }}
          />
          <div className="flex flex-wrap gap-2">
            {isReady ? (
              <>
                <Button size="sm" isBusy={sending.isPending} onClick={() => sending.mutate(picture)}>
                  {m.picture_use()}
                </Button>
                <Button tone="quiet" size="sm" onClick={forget}>
                  {m.cancel()}
                </Button>
              </>
            ) : (
              <Button tone="plain" size="sm" onClick={() => input.current?.click()}>
                {me.avatarUrl === null ? m.picture_choose() : m.picture_change()}
              </Button>
            )}
            {me.avatarUrl !== null && !isReady ? (
              <Button
                tone="dangerQuiet"
                size="sm"
                isBusy={removing.isPending}
                onClick={() => removing.mutate()}
              >
                {m.picture_remove()}
              </Button>
            ) : null}
          </div>
        </div>
      </div>
      {error ? <ProblemNotice error={error} /> : null}
    </section>
  );
}
