import type { ReviewReportBody } from "../../../../src/contract/courses/reviews.ts";
import { m } from "../../paraglide/messages.js";

const names: Readonly<Record<ReviewReportBody["reason"], () => string>> = {
  spam: m.reason_spam,
  hate_speech: m.reason_hate_speech,
  harassment: m.reason_harassment,
  false: m.review_report_false,
  other: m.reason_other,
};

/** Why somebody reports a review. */
export function reviewReasonName(reason: ReviewReportBody["reason"]): string {
  return names[reason]();
}
