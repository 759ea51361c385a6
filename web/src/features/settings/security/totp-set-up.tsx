import { useMutation } from "@tanstack/react-query";
import { Suspense, lazy, useEffect } from "react";
import { setUpTotp } from "../../../lib/queries/security.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CodeForm } from "../../../ui/code-form.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

const QrCode = lazy(async () => {
  const { QrCode: component } = await import("./qr-code.tsx");
  return { default: component };
});

interface TotpSetUpProps {
  onCode: (code: string) => Promise<void>;
  onCancel: () => void;
}

/** The key as a picture and as text, then the first code, which proves that the app has it. */
export function TotpSetUp({ onCode, onCancel }: TotpSetUpProps) {
  const { mutate, data, error } = useMutation({ mutationFn: setUpTotp });
  useEffect(() => mutate(), [mutate]);

  if (error) return <ProblemNotice error={error} onRetry={() => mutate()} />;
  if (!data) return <Skeleton className="h-72" />;
  const secret = data.secret.match(/.{1,4}/g) ?? [];
  return (
    <div className="grid gap-5">
      <p>{m.totp_scan()}</p>
      <Suspense fallback={<Skeleton className="size-48" />}>
        <QrCode text={data.uri} label={m.totp_qr()} />
      </Suspense>
      <a
        href={data.uri}
        className="justify-self-start font-semibold text-teal underline underline-offset-4 hover:text-teal-strong"
      >
        {m.totp_open()}
      </a>
      <div className="grid gap-1">
        <p className="text-sm text-muted">{m.totp_type()}</p>
        <p className="tabular flex flex-wrap gap-x-3 font-semibold tracking-wider">
          {secret.map((group, index) => (
            // Groups of four can be the same; only their place tells them apart.
            <span key={`${index}-${group}`}>{group}</span>
          ))}
        </p>
        <CopyButton label={m.totp_copy_secret()} text={data.secret} />
      </div>
      <p>{m.totp_enter()}</p>
      <CodeForm
        label={m.totp_code()}
        hint={m.totp_code_hint()}
        wrongText={m.totp_code_wrong()}
        submit={m.totp_enable()}
        takesFocus={false}
        onCode={onCode}
      >
        <Button tone="quiet" onClick={onCancel}>
          {m.cancel()}
        </Button>
      </CodeForm>
    </div>
  );
}
