import { useQuery } from "@tanstack/react-query";
import { clientConfigQuery } from "../../lib/queries/config.ts";
import { knownProviders, oauthStartUrl } from "../../lib/session/oauth.ts";
import { providerName } from "../../lib/text/names.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { ProviderMark } from "../../ui/provider-mark.tsx";

/** Sign-in with Google and Apple, where the server offers it; without it, nothing. */
export function ProviderButtons({ next }: { next: string | undefined }) {
  const config = useQuery(clientConfigQuery);
  const providers = knownProviders(config.data?.providers ?? []);
  if (providers.length === 0) return null;
  return (
    <div className="grid gap-3">
      {providers.map((provider) => (
        <a
          key={provider}
          href={oauthStartUrl(provider, next)}
          className={buttonLook({ tone: "plain", size: "lg" })}
        >
          <ProviderMark provider={provider} />
          {m.continue_with({ provider: providerName(provider) })}
        </a>
      ))}
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {m.or()}
      </p>
    </div>
  );
}
