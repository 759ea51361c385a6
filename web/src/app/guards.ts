import { redirect } from "@tanstack/react-router";
import { safeReturnPath } from "../lib/session/safe-return.ts";
import { session } from "../lib/session/session.ts";

export interface ReturnSearch {
  next?: string;
}

/** Where to go after sign-in; only paths of this app are kept. */
export function returnSearch(search: Record<string, unknown>): ReturnSearch {
  return search["next"] === undefined ? {} : { next: safeReturnPath(search["next"]) };
}

/** Sends people without a session to sign-up (new here) or sign-in, and those without a profile to the welcome steps. */
export async function requireMember({
  location,
}: {
  location: { href: string; pathname: string };
}): Promise<void> {
  const state = await session.settle();
  if (state.status === "banned") throw redirect({ to: "/appeal" });
  if (state.status !== "signed-in") {
    throw redirect({ to: session.hasAccountHere ? "/signin" : "/signup", search: { next: location.href } });
  }
  if (!state.account.profileComplete && location.pathname !== "/welcome") {
    throw redirect({ to: "/welcome", search: { next: location.href } });
  }
}

/** Someone who is signed in has nothing to do on the sign-in pages. */
export function redirectIfSignedIn({ search }: { search: ReturnSearch }): void {
  if (session.state.status === "signed-in") throw redirect({ href: safeReturnPath(search.next) });
}

/** Finds out who is signed in, and lets everybody in: what is for everybody is no worse when that cannot be known. */
export async function letEverybodyIn(): Promise<void> {
  if (!session.wasSignedIn) return;
  try {
    await session.settle();
  } catch (error) {
    console.debug("The session is not known yet", error);
  }
}
