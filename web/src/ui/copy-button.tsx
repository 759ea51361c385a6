import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { m } from "../paraglide/messages.js";

export function CopyButton({ label, text }: { label: string; text: string }) {
  const [isCopied, setCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;
  return (
    <button
      type="button"
      className="inline-flex min-h-10 items-center gap-1.5 text-sm text-ink underline underline-offset-4"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon aria-hidden="true" className="size-4" />
      {isCopied ? m.copied() : label}
    </button>
  );
}
