import { Badge } from "../../ui/badge.tsx";
import { stateName, stateTone } from "./names.ts";

export function StateBadge({ state }: { state: Parameters<typeof stateName>[0] }) {
  return <Badge tone={stateTone(state)}>{stateName(state)}</Badge>;
}
