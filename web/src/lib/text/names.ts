import type { Compliment } from "./compliment.ts";
import type { OAuthProvider } from "../../../../src/contract/connected-accounts.ts";
import type { Level } from "../../../../src/contract/common.ts";
import type { ReportReason } from "../../../../src/contract/safety.ts";
import { m } from "../../paraglide/messages.js";

export function levelName(level: Level): string {
  switch (level) {
    case "beginner":
      return m.level_beginner();
    case "intermediate":
      return m.level_intermediate();
    case "advanced":
      return m.level_advanced();
  }
}

export function complimentName(compliment: Compliment): string {
  switch (compliment) {
    case "clear":
      return m.compliment_clear();
    case "patient":
      return m.compliment_patient();
    case "funny":
      return m.compliment_funny();
    case "good_listener":
      return m.compliment_good_listener();
    case "interesting":
      return m.compliment_interesting();
  }
}

export function reportReasonName(reason: ReportReason): string {
  switch (reason) {
    case "harassment":
      return m.reason_harassment();
    case "spam":
      return m.reason_spam();
    case "inappropriate":
      return m.reason_inappropriate();
    case "hate_speech":
      return m.reason_hate_speech();
    case "underage":
      return m.reason_underage();
    case "other":
      return m.reason_other();
  }
}

/** A provider's own name, the same in every language. */
export function providerName(provider: OAuthProvider): string {
  switch (provider) {
    case "google":
      return "Google";
    case "apple":
      return "Apple";
  }
}
