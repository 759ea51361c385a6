import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";

export function Shown({ isHidden }: { isHidden: boolean }) {
  return isHidden ? <Badge>{m.admin_hidden()}</Badge> : <Badge tone="good">{m.admin_shown()}</Badge>;
}
