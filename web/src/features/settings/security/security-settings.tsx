import { useQuery } from "@tanstack/react-query";
import { securityQuery } from "../../../lib/queries/security.ts";
import { ConfirmEmailFirst } from "../../../ui/confirm-email-first.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { PasskeysCard } from "./passkeys-card.tsx";
import { PasswordCard } from "./password-card.tsx";
import { TotpCard } from "./totp-card.tsx";

/** How the account is kept: password, second step, passkeys. */
export function SecuritySettings() {
  const { data, error, refetch, isPending } = useQuery(securityQuery);
  if (isPending) return <Skeleton className="h-96" />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PasswordCard hasPassword={data.hasPassword} />
      <ConfirmEmailFirst>
        <TotpCard isOn={data.totpEnabled} codesLeft={data.recoveryCodesLeft} />
        <PasskeysCard />
      </ConfirmEmailFirst>
    </>
  );
}
