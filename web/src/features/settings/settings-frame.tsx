import { Link, Outlet } from "@tanstack/react-router";
import { usePageTitle } from "../../lib/page-title.ts";
import { m } from "../../paraglide/messages.js";

const sections = [
  { to: "/settings/profile", label: m.settings_profile },
  { to: "/settings/security", label: m.settings_security },
  { to: "/settings/devices", label: m.settings_devices },
  { to: "/settings/accounts", label: m.settings_accounts },
  { to: "/settings/subscription", label: m.settings_subscription },
  { to: "/settings/privacy", label: m.settings_privacy },
  { to: "/settings/appearance", label: m.settings_appearance },
  { to: "/settings/language", label: m.settings_language },
] as const;

export function SettingsFrame() {
  usePageTitle(m.nav_settings());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <h1 className="text-2xl sm:text-3xl">{m.nav_settings()}</h1>
      <div className="grid items-start gap-6 md:grid-cols-[13rem_1fr] md:gap-10">
        <nav aria-label={m.nav_settings()} className="flex flex-wrap gap-1 md:grid">
          {sections.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className="inline-flex min-h-11 items-center rounded-control px-3.5 font-semibold text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-teal-soft data-[status=active]:text-teal"
            >
              {label()}
            </Link>
          ))}
        </nav>
        <div className="grid max-w-[620px] gap-6">
          <Outlet />
        </div>
      </div>
    </div>
  );
}
