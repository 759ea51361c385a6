import type { LucideIcon } from "lucide-react";

export function Fact({ Icon, label, value }: { Icon: LucideIcon; label: string; value: string }) {
  return (
    <div className="grid justify-items-center gap-1 rounded-card bg-sunken p-4 text-center">
      <Icon aria-hidden="true" className="size-6 text-teal" />
      <p className="tabular text-xl font-bold">{value}</p>
      <p className="text-sm text-muted">{label}</p>
    </div>
  );
}
