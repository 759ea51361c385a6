import { Link, Outlet } from "@tanstack/react-router";
import { useSession } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { SkipLink } from "../../ui/skip-link.tsx";
import { Wordmark } from "../../ui/wordmark.tsx";
import { Footer } from "./footer.tsx";

/** The frame of every page that needs no account. */
export function PublicFrame() {
  const isSignedIn = useSession().status === "signed-in";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="page flex min-h-18 items-center justify-between gap-3 py-3">
        <Link to="/" className="rounded-control max-[26rem]:[&_[data-name]]:sr-only">
          <Wordmark />
        </Link>
        <nav aria-label={m.nav_main()} className="flex items-center gap-1 sm:gap-2">
          <Link to="/courses" className={buttonLook({ tone: "quiet", size: "sm", className: "max-sm:px-2" })}>
            {m.nav_courses()}
          </Link>
          {isSignedIn ? (
            <Link
              to="/practice"
              className={buttonLook({ tone: "plain", size: "sm", className: "max-sm:px-2" })}
            >
              {m.nav_practice()}
            </Link>
          ) : (
            <>
              <Link
                to="/signin"
                className={buttonLook({ tone: "quiet", size: "sm", className: "max-sm:px-2" })}
              >
                {m.sign_in()}
              </Link>
              <Link
                to="/signup"
                className={buttonLook({ tone: "plain", size: "sm", className: "max-sm:px-2" })}
              >
                {m.sign_up()}
              </Link>
            </>
          )}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
