import { session } from "../lib/session/session.ts";
import type { makeRouter } from "./router.tsx";

/**
 * After a change of page the keyboard and the screen reader start at its content; after the session ends elsewhere
 * (revoked, or signed out in another tab) guarded pages send the person to sign in; whose account is closed meanwhile
 * is told so, whatever page is open.
 */
export function followRoute(router: ReturnType<typeof makeRouter>): void {
  router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return;
    const focused = document.activeElement;
    if (focused && focused !== document.body && document.getElementById("main")?.contains(focused)) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  });
  let wasSignedIn = false;
  session.subscribe(() => {
    const { status } = session.state;
    const isSignedIn = status === "signed-in";
    if (wasSignedIn && status === "banned") void router.navigate({ to: "/appeal", replace: true });
    else if (wasSignedIn && !isSignedIn) void router.invalidate();
    wasSignedIn = isSignedIn;
  });
}
