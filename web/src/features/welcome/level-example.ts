import type { Level } from "../../../../src/contract/common.ts";
import { m } from "../../paraglide/messages.js";

/** A sentence that someone of this level could say; English in every language of the app. */
export function levelExample(level: Level): string {
  switch (level) {
    case "beginner":
      return m.level_beginner_example();
    case "intermediate":
      return m.level_intermediate_example();
    case "advanced":
      return m.level_advanced_example();
  }
}

/** What someone of this level can do, in the reader's language. */
export function levelHint(level: Level): string {
  switch (level) {
    case "beginner":
      return m.level_beginner_hint();
    case "intermediate":
      return m.level_intermediate_hint();
    case "advanced":
      return m.level_advanced_hint();
  }
}
