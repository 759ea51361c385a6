import type { AuditEntry } from "../../../../../src/contract/admin/audit.ts";
import { m } from "../../../paraglide/messages.js";

const names: Readonly<Record<AuditEntry["action"], () => string>> = {
  "user.ban": m.admin_audit_user_ban,
  "user.unban": m.admin_audit_user_unban,
  "user.role": m.admin_audit_user_role,
  "report.view_evidence": m.admin_audit_view_evidence,
  "report.decide": m.admin_audit_report_decide,
  "appeal.decide": m.admin_audit_appeal_decide,
  "application.decide": m.admin_audit_application_decide,
  "job.retry": m.admin_audit_job_retry,
  "job.discard": m.admin_audit_job_discard,
  "category.create": m.admin_audit_category_create,
  "category.update": m.admin_audit_category_update,
  "category.delete": m.admin_audit_category_delete,
  "topic.update": m.admin_audit_topic_update,
  "course.feature": m.admin_audit_course_feature,
  "course.unpublish": m.admin_audit_course_unpublish,
  "review.decide": m.admin_audit_review_decide,
  "watch_word.create": m.admin_audit_watch_word_create,
  "watch_word.delete": m.admin_audit_watch_word_delete,
  "order.refund": m.admin_audit_order_refund,
  "order.refuse_refund": m.admin_audit_order_refuse_refund,
  "coupon.create": m.admin_audit_coupon_create,
  "coupon.update": m.admin_audit_coupon_update,
  "webhook.retry": m.admin_audit_webhook_retry,
  "webhook.dismiss": m.admin_audit_webhook_dismiss,
  "list.export": m.admin_audit_list_export,
};

export function auditActionName(action: AuditEntry["action"]): string {
  return names[action]();
}
