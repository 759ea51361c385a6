import { useRouter } from "@tanstack/react-router";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { usePageTitle } from "../../lib/page-title.ts";
import { m } from "../../paraglide/messages.js";
import { Mark } from "../../ui/mark.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Shown when a page cannot be shown: says so, and tries again without losing the address. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  usePageTitle(m.error_title());
  return (
    <main id="main" className="mx-auto grid min-h-[70dvh] max-w-[520px] content-center gap-5 px-4">
      <Mark className="size-14" />
      <h1 className="text-3xl">{m.error_title()}</h1>
      <ProblemNotice
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
