import { useNavigate, useRouter } from "@tanstack/react-router";
import { dropDraft } from "../../lib/forms/draft.ts";
import { safeReturnPath } from "../../lib/session/safe-return.ts";
import type { WayIn } from "../../lib/session/ways-in.ts";
import { accountDraft } from "./account-draft.ts";

/** Goes where a way in has led: to where the person wanted to be, or to what is still missing. */
export function useGoOn(next: string | undefined): (way: WayIn) => void {
  const router = useRouter();
  const navigate = useNavigate();
  const search = next === undefined ? {} : { next };
  return (way) => {
    switch (way) {
      case "in":
        dropDraft(accountDraft);
        router.history.replace(safeReturnPath(next));
        return;
      case "second-step":
        void navigate({ to: "/signin/second-step", search });
        return;
      case "banned":
        void navigate({ to: "/appeal" });
        return;
      case "sign-up":
        void navigate({ to: "/signup", search: { ...search, step: "details" }, replace: true });
    }
  };
}
