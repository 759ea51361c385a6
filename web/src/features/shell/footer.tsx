import { Link } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { LanguageSwitch } from "../../ui/language-switch.tsx";

const link = "inline-flex min-h-10 items-center text-muted underline-offset-4 hover:text-ink hover:underline";

export function Footer() {
  return (
    <footer className="mt-12 border-t border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-6 text-sm">
        <nav aria-label={m.nav_footer()} className="flex flex-wrap gap-x-6">
          <Link to="/courses" className={link}>
            {m.nav_courses()}
          </Link>
          <Link to="/help" className={link}>
            {m.nav_help()}
          </Link>
          <Link to="/safety" className={link}>
            {m.nav_safety()}
          </Link>
          <Link to="/privacy" className={link}>
            {m.nav_privacy()}
          </Link>
          <Link to="/terms" className={link}>
            {m.nav_terms()}
          </Link>
        </nav>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
