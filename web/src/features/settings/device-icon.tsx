import { Laptop, Smartphone } from "lucide-react";
import type { DeviceSession } from "../../../../src/contract/auth.ts";

/** A phone or a computer; a browser says which in its name. */
export function DeviceIcon({ device }: { device: Pick<DeviceSession, "platform" | "name"> }) {
  const isPhone = device.platform !== "web" || /\b(Android|iOS)\b/.test(device.name ?? "");
  const Icon = isPhone ? Smartphone : Laptop;
  return <Icon aria-hidden="true" className="size-6 shrink-0 text-muted" />;
}
