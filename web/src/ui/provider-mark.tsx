import type { OAuthProvider } from "../../../src/contract/connected-accounts.ts";

const arc = { fill: "none", strokeWidth: 4.2 } as const;

/** The sign of a provider, beside its name. Google's four colours are its own; Apple's sign takes the text's colour. */
export function ProviderMark({ provider }: { provider: OAuthProvider }) {
  if (provider === "apple") {
    return (
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-current">
        <path d="M12 7.400C10.400 6.200 8.800 6.100 7.400 6.700 5.100 7.700 4.100 10 4.300 12.600c.2 3.600 2.600 8 5.200 8.100 1 0 1.500-.6 2.700-.6s1.700.6 2.700.6c2 0 3.800-2.800 4.600-5.300-1.700-.8-2.600-2.200-2.600-3.900 0-1.600.8-2.900 2.200-3.700-.9-1.200-2.200-1.800-3.600-1.800-1.300 0-2.400.7-3.500 1.400Z" />
        <path d="M12.200 6.200c-.1-2.200 1.400-4.300 3.700-4.700.2 2.300-1.400 4.500-3.700 4.700Z" />
      </svg>
    );
  }
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5">
      <path {...arc} stroke="#ea4335" d="M18.300 6.200A8 8 0 0 0 5 8.200" />
      <path {...arc} stroke="#fbbc05" d="M5 8.200a8 8 0 0 0 0 7.700" />
      <path {...arc} stroke="#34a853" d="M5 15.900a8 8 0 0 0 12.300 2.200" />
      <path {...arc} stroke="#4285f4" d="M17.300 18.100A8 8 0 0 0 20 12h-8" />
    </svg>
  );
}
