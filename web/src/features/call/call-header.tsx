import { levelName } from "../../lib/text/names.ts";
import { countryName, languageName } from "../../lib/places/names.ts";
import { clockText } from "../../lib/text/duration.ts";
import { useNow } from "../../lib/use-now.ts";
import { m } from "../../paraglide/messages.js";
import { Avatar } from "../../ui/avatar.tsx";
import type { CallState } from "./engine/call-state.ts";
import { QualityBadge } from "./quality-badge.tsx";

/** Who the partner is, how long the call has lasted and how the connection is. */
export function CallHeader({ state }: { state: CallState }) {
  const now = useNow(1000);
  const { partner, startedAt } = state;
  return (
    <header className="flex min-h-16 items-center gap-3 border-b border-line px-4 py-2">
      {partner ? (
        <>
          <Avatar name={partner.displayName} url={partner.avatarUrl} className="size-10" />
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-lg leading-tight">{partner.displayName}</h1>
            <p className="text-sm leading-snug text-muted wrap-anywhere">
              {[
                levelName(partner.level),
                partner.nativeLanguage === null
                  ? null
                  : m.speaks({ language: languageName(partner.nativeLanguage) }),
                partner.country === null ? null : countryName(partner.country),
              ]
                .filter((fact) => fact !== null)
                .join(" · ")}
            </p>
          </div>
        </>
      ) : (
        <h1 className="flex-1 text-lg">{m.call_title()}</h1>
      )}
      {state.isOnline && state.partnerAwayUntil === null && state.media !== "recovering" ? (
        <QualityBadge quality={state.quality} />
      ) : null}
      <p className="tabular min-w-14 text-end text-lg font-semibold">
        <span className="sr-only">{m.call_time()}</span>
        {startedAt === null ? "–:––" : clockText((now - startedAt) / 1000)}
      </p>
    </header>
  );
}
