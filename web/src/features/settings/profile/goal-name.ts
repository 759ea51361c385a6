import type { learningGoals } from "../../../../../src/contract/users.ts";
import { m } from "../../../paraglide/messages.js";

export function goalName(goal: (typeof learningGoals)[number]): string {
  switch (goal) {
    case "conversation":
      return m.goal_conversation();
    case "work":
      return m.goal_work();
    case "study":
      return m.goal_study();
    case "travel":
      return m.goal_travel();
    case "exam":
      return m.goal_exam();
    case "other":
      return m.goal_other();
  }
}
