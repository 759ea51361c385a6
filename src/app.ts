import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { type AppEnv, createContainer } from "./container.ts";
import { CAPTIONS_MAX_BYTES } from "./contract/media/captions.ts";
import { AVATAR_MAX_BYTES, LESSON_MAX_BYTES, THUMBNAIL_MAX_BYTES } from "./contract/limits.ts";
import { documentApi } from "./docs.ts";
import { authRoutes } from "./features/auth/auth.routes.ts";
import { catalogueRoutes } from "./features/catalogue/catalogue.routes.ts";
import { authoringRoutes } from "./features/courses/authoring.routes.ts";
import { coursesRoutes } from "./features/courses/courses.routes.ts";
import { curriculumRoutes } from "./features/courses/curriculum.routes.ts";
import { lessonsRoutes } from "./features/courses/lessons.routes.ts";
import { thumbnailsRoutes } from "./features/courses/thumbnails.routes.ts";
import { codeRoutes } from "./features/auth/code.routes.ts";
import { jwksRoutes } from "./features/auth/jwks.routes.ts";
import { passwordRoutes } from "./features/auth/password.routes.ts";
import { sessionsRoutes } from "./features/auth/sessions.routes.ts";
import { callsRoutes } from "./features/calls/calls.routes.ts";
import { matchmakingRoutes } from "./features/matchmaking/matchmaking.routes.ts";
import { notificationsRoutes } from "./features/notifications/notifications.routes.ts";
import { instructorsRoutes } from "./features/instructors/instructors.routes.ts";
import { enrolmentsRoutes } from "./features/enrolments/enrolments.routes.ts";
import { notesRoutes } from "./features/progress/notes.routes.ts";
import { progressRoutes } from "./features/progress/progress.routes.ts";
import { privateMediaRoutes } from "./private-media.routes.ts";
import { lessonExtrasRoutes } from "./features/media/lesson-extras.routes.ts";
import { uploadsRoutes } from "./features/media/uploads.routes.ts";
import { videosRoutes } from "./features/media/videos.routes.ts";
import { mediaRoutes } from "./media.routes.ts";
import { checkoutRoutes } from "./features/payments/checkout.routes.ts";
import { ordersRoutes } from "./features/payments/orders.routes.ts";
import { subscriptionsRoutes } from "./features/payments/subscriptions.routes.ts";
import { privacyRoutes } from "./features/privacy/privacy.routes.ts";
import { socialRoutes } from "./features/social/social.routes.ts";
import { oauthRoutes } from "./features/oauth/oauth.routes.ts";
import { adminPagesRoutes } from "./admin-pages.routes.ts";
import { adminAppealsRoutes } from "./features/admin/admin-appeals.routes.ts";
import { adminApplicationsRoutes } from "./features/admin/admin-applications.routes.ts";
import { adminAuditRoutes } from "./features/admin/admin-audit.routes.ts";
import { adminCoursesRoutes } from "./features/admin/admin-courses.routes.ts";
import { adminCouponsRoutes } from "./features/admin/admin-coupons.routes.ts";
import { adminContentRoutes } from "./features/admin/admin-content.routes.ts";
import { adminJobsRoutes } from "./features/admin/admin-jobs.routes.ts";
import { adminOrdersRoutes } from "./features/admin/admin-orders.routes.ts";
import { adminReportsRoutes } from "./features/admin/admin-reports.routes.ts";
import { adminStatsRoutes } from "./features/admin/admin-stats.routes.ts";
import { adminUsersRoutes } from "./features/admin/admin-users.routes.ts";
import { adminWebhookEventsRoutes } from "./features/admin/admin-webhook-events.routes.ts";
import { appealsRoutes } from "./features/safety/appeals.routes.ts";
import { adminReviewsRoutes } from "./features/admin/admin-reviews.routes.ts";
import { adminWatchWordsRoutes } from "./features/admin/admin-watch-words.routes.ts";
import { earningsRoutes } from "./features/payments/earnings.routes.ts";
import { invoicesRoutes } from "./features/payments/invoices.routes.ts";
import { reviewsRoutes } from "./features/reviews/reviews.routes.ts";
import { reportsRoutes } from "./features/safety/reports.routes.ts";
import { passkeysRoutes } from "./features/second-factor/passkeys.routes.ts";
import { totpRoutes } from "./features/second-factor/totp.routes.ts";
import { settingsRoutes } from "./features/settings/settings.routes.ts";
import { topicsRoutes } from "./features/topics/topics.routes.ts";
import { avatarsRoutes } from "./features/users/avatars.routes.ts";
import { usersRoutes } from "./features/users/users.routes.ts";
import { healthRoutes } from "./health.routes.ts";
import { metricsRoutes } from "./metrics.routes.ts";
import { AppError } from "./platform/errors.ts";
import { adminGate } from "./platform/http/admin-gate.ts";
import { onError } from "./platform/http/on-error.ts";
import { requireSameSite } from "./platform/http/origin.ts";
import { problemResponse } from "./platform/http/problem.ts";
import { requestContext } from "./platform/http/request-context.ts";
import { createRouter } from "./platform/http/router.ts";
import { apiCors, apiSecurityHeaders, noStoreByDefault } from "./platform/http/security-headers.ts";

const BODY_LIMIT_BYTES = 64 * 1024;
/** What takes more than that, by path; multipart adds something to a picture. */
const largerBodies: readonly { path: RegExp; bytes: number }[] = [
  { path: /^\/api\/v1\/users\/me\/avatar$/, bytes: AVATAR_MAX_BYTES + BODY_LIMIT_BYTES },
  { path: /^\/api\/v1\/courses\/[^/]+\/thumbnail$/, bytes: THUMBNAIL_MAX_BYTES + BODY_LIMIT_BYTES },
  { path: /^\/api\/v1\/lessons\/[^/]+$/, bytes: LESSON_MAX_BYTES },
  { path: /^\/api\/v1\/lessons\/[^/]+\/captions$/, bytes: 2 * CAPTIONS_MAX_BYTES },
];

const services = createMiddleware<AppEnv>(async (c, next) => {
  const container = createContainer({
    env: c.env,
    context: c.executionCtx,
    log: c.var.log,
  });
  c.set("services", container);
  c.set("faults", container.faults);
  c.set("config", container.config);
  c.set("clock", container.clock);
  c.set("authenticator", container.authenticator);
  c.set("rateLimits", container.rateLimits);
  await next();
});

const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError("payload_too_large", { detail: `Send at most ${maxSize} bytes` });
    },
  });
const limitUsual = limitTo(BODY_LIMIT_BYTES);
const limitLarger = largerBodies.map(({ path, bytes }) => ({ path, limit: limitTo(bytes) }));

/** Counted while the body streams in, whatever its length field says. */
const limitBody = createMiddleware<AppEnv>((c, next) => {
  const larger = limitLarger.find(({ path }) => path.test(c.req.path));
  return (larger?.limit ?? limitUsual)(c, next);
});

const root = createRouter<AppEnv>();
root.onError(onError);
root.notFound((c) => problemResponse({ code: "not_found", requestId: c.var.requestId }));
root.use(requestContext, apiSecurityHeaders, noStoreByDefault, services, apiCors, limitBody);
root.use("/api/v1/auth/*", requireSameSite);
root.use("/api/v1/admin/*", adminGate);
root.route("/", adminPagesRoutes);
documentApi(root);

/** The API as one router. */
export const app = root
  .route("/", healthRoutes)
  .route("/", metricsRoutes)
  .route("/", jwksRoutes)
  .route("/", mediaRoutes)
  .route("/", privateMediaRoutes)
  .route("/api/v1", settingsRoutes)
  .route("/api/v1", authRoutes)
  .route("/api/v1", codeRoutes)
  .route("/api/v1", passwordRoutes)
  .route("/api/v1", totpRoutes)
  .route("/api/v1", passkeysRoutes)
  .route("/api/v1", oauthRoutes)
  .route("/api/v1", sessionsRoutes)
  .route("/api/v1", privacyRoutes)
  .route("/api/v1", avatarsRoutes)
  .route("/api/v1", usersRoutes)
  .route("/api/v1", socialRoutes)
  .route("/api/v1", instructorsRoutes)
  .route("/api/v1", catalogueRoutes)
  .route("/api/v1", coursesRoutes)
  .route("/api/v1", authoringRoutes)
  .route("/api/v1", curriculumRoutes)
  .route("/api/v1", lessonsRoutes)
  .route("/api/v1", thumbnailsRoutes)
  .route("/api/v1", uploadsRoutes)
  .route("/api/v1", videosRoutes)
  .route("/api/v1", lessonExtrasRoutes)
  .route("/api/v1", topicsRoutes)
  .route("/api/v1", matchmakingRoutes)
  .route("/api/v1", callsRoutes)
  .route("/api/v1", reportsRoutes)
  .route("/api/v1", appealsRoutes)
  .route("/api/v1", adminStatsRoutes)
  .route("/api/v1", adminUsersRoutes)
  .route("/api/v1", adminReportsRoutes)
  .route("/api/v1", adminAppealsRoutes)
  .route("/api/v1", adminApplicationsRoutes)
  .route("/api/v1", adminJobsRoutes)
  .route("/api/v1", adminAuditRoutes)
  .route("/api/v1", adminContentRoutes)
  .route("/api/v1", adminCoursesRoutes)
  .route("/api/v1", adminReviewsRoutes)
  .route("/api/v1", adminWatchWordsRoutes)
  .route("/api/v1", adminOrdersRoutes)
  .route("/api/v1", adminCouponsRoutes)
  .route("/api/v1", adminWebhookEventsRoutes)
  .route("/api/v1", enrolmentsRoutes)
  .route("/api/v1", progressRoutes)
  .route("/api/v1", notesRoutes)
  .route("/api/v1", reviewsRoutes)
  .route("/api/v1", checkoutRoutes)
  .route("/api/v1", ordersRoutes)
  .route("/api/v1", subscriptionsRoutes)
  .route("/api/v1", earningsRoutes)
  .route("/api/v1", invoicesRoutes)
  .route("/api/v1", notificationsRoutes);
