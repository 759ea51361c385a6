import { m } from "../../../paraglide/messages.js";
import type { Decision } from "./decision.ts";

export function decisionName(decision: Decision): string {
  switch (decision) {
    case "dismiss":
      return m.admin_decision_dismiss();
    case "warn":
      return m.admin_decision_warn();
    case "cooldown":
      return m.admin_decision_cooldown();
    case "ban":
      return m.admin_decision_ban();
  }
}
