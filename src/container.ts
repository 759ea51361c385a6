import { callRoom, rateLimiter, userSession } from "../durable-objects/lib/stubs.ts";
import { AccountBudget } from "./features/auth/account-budget.ts";
import { AccountMailService } from "./features/auth/account-mail.service.ts";
import { AccountsService } from "./features/auth/accounts.service.ts";
import { AuthFlowsRepository } from "./features/auth/auth-flows.repository.ts";
import { AuthFlows } from "./features/auth/auth-flows.service.ts";
import { AdminReportsService } from "./features/admin/admin-reports.service.ts";
import { AdminStatsService } from "./features/admin/admin-stats.service.ts";
import { AdminUsersService } from "./features/admin/admin-users.service.ts";
import { AdminWorkService } from "./features/admin/admin-work.service.ts";
import { AdminRepository } from "./features/admin/admin.repository.ts";
import { AuditService } from "./features/admin/audit.service.ts";
import { CourseDirectoryRepository } from "./features/courses/course-directory.repository.ts";
import { CourseDirectory } from "./features/courses/course-directory.service.ts";
import { AccessService } from "./features/enrolments/access.service.ts";
import { EnrolmentsRepository } from "./features/enrolments/enrolments.repository.ts";
import { EnrolmentsService } from "./features/enrolments/enrolments.service.ts";
import { EntitlementsRepository } from "./features/enrolments/entitlements.repository.ts";
import { StudentsService } from "./features/enrolments/students.service.ts";
import { CourseNumbersService } from "./features/progress/course-numbers.service.ts";
import { MyCoursesService } from "./features/progress/my-courses.service.ts";
import { NotesRepository } from "./features/progress/notes.repository.ts";
import { NotesService } from "./features/progress/notes.service.ts";
import { ProgressRepository } from "./features/progress/progress.repository.ts";
import { ProgressService } from "./features/progress/progress.service.ts";
import { ModerationRepository } from "./features/reviews/moderation.repository.ts";
import { ReviewModerationService } from "./features/reviews/moderation.service.ts";
import { ReviewResponsesService } from "./features/reviews/review-responses.service.ts";
import { ReviewsRepository } from "./features/reviews/reviews.repository.ts";
import { ReviewsService } from "./features/reviews/reviews.service.ts";
import { WatchWordsRepository } from "./features/reviews/watch-words.repository.ts";
import { WatchWordsService } from "./features/reviews/watch-words.service.ts";
import { CategoriesRepository } from "./features/categories/categories.repository.ts";
import { CategoriesService } from "./features/categories/categories.service.ts";
import { AuthRepository } from "./features/auth/auth.repository.ts";
import { SessionAuthenticator } from "./features/auth/authenticator.ts";
import { CodesRepository } from "./features/auth/codes.repository.ts";
import { CodesService } from "./features/auth/codes.service.ts";
import { EmailVerificationService } from "./features/auth/email-verification.service.ts";
import { EntryService } from "./features/auth/entry.service.ts";
import { OneTimeSecrets } from "./features/auth/one-time-secrets.ts";
import { PasswordService } from "./features/auth/password.service.ts";
import { SessionOpener } from "./features/auth/session-opener.service.ts";
import { SignupService } from "./features/auth/signup.service.ts";
import { RolesService } from "./features/auth/roles.service.ts";
import { DeviceSessionService } from "./features/auth/device-session.service.ts";
import { RefreshService } from "./features/auth/refresh.service.ts";
import { SessionIssuer } from "./features/auth/session-issuer.ts";
import { SessionStates } from "./features/auth/session-states.ts";
import { SignInService } from "./features/auth/sign-in.service.ts";
import { CallRecordsService } from "./features/calls/call-records.service.ts";
import { CallsRepository } from "./features/calls/calls.repository.ts";
import { CallsService } from "./features/calls/calls.service.ts";
import { SocketsService } from "./features/matchmaking/sockets.service.ts";
import { PracticeStatsService } from "./features/matchmaking/stats.service.ts";
import { TicketsService } from "./features/matchmaking/tickets.service.ts";
import { NotificationsRepository } from "./features/notifications/notifications.repository.ts";
import { NotificationsService } from "./features/notifications/notifications.service.ts";
import { ConnectedAccountsService } from "./features/oauth/connected-accounts.service.ts";
import { OAuthSignInService } from "./features/oauth/oauth-sign-in.service.ts";
import { OAuthRepository } from "./features/oauth/oauth.repository.ts";
import { OpenIdClient } from "./features/oauth/openid-client.ts";
import { CountsRepository } from "./features/operations/counts.repository.ts";
import { probesOf } from "./features/operations/probes.ts";
import { PrometheusService } from "./features/operations/prometheus.service.ts";
import { ReadinessService } from "./features/operations/readiness.service.ts";
import { openIdProviders } from "./features/oauth/openid-provider.ts";
import { AppealsService } from "./features/safety/appeals.service.ts";
import { BannedIdentitiesService } from "./features/safety/banned-identities.service.ts";
import { EvidenceRepository } from "./features/safety/evidence.repository.ts";
import { EvidenceService } from "./features/safety/evidence.service.ts";
import { SanctionsRepository } from "./features/safety/sanctions.repository.ts";
import { SanctionsService } from "./features/safety/sanctions.service.ts";
import { BansService } from "./features/safety/bans.service.ts";
import { ReportsRepository } from "./features/safety/reports.repository.ts";
import { ReportsService } from "./features/safety/reports.service.ts";
import { ApplicationsService } from "./features/instructors/applications.service.ts";
import { InstructorsRepository } from "./features/instructors/instructors.repository.ts";
import { DeletionService } from "./features/privacy/deletion.service.ts";
import { ExportsService } from "./features/privacy/exports.service.ts";
import { PrivacyRepository } from "./features/privacy/privacy.repository.ts";
import { FollowsService } from "./features/social/follows.service.ts";
import { SocialRepository } from "./features/social/social.repository.ts";
import { AvatarsService } from "./features/users/avatars.service.ts";
import { SquareImages } from "./platform/storage/square-image.ts";
import { MfaService } from "./features/second-factor/mfa.service.ts";
import { PasskeysService } from "./features/second-factor/passkeys.service.ts";
import { SecondFactorRepository } from "./features/second-factor/second-factor.repository.ts";
import { SecondFactorsService } from "./features/second-factor/second-factors.service.ts";
import { TotpService } from "./features/second-factor/totp.service.ts";
import { TopicsRepository } from "./features/topics/topics.repository.ts";
import { TopicsService } from "./features/topics/topics.service.ts";
import { BlocksService } from "./features/users/blocks.service.ts";
import { UsersRepository } from "./features/users/users.repository.ts";
import { UsersService } from "./features/users/users.service.ts";
import { AccessTokens } from "./platform/auth/access-token.ts";
import { Passwords } from "./platform/auth/passwords.ts";
import { Sealer } from "./platform/auth/sealed.ts";
import { SignedTokens } from "./platform/auth/signed-token.ts";
import { ReadThroughCache } from "./platform/cache.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { configOf } from "./platform/config/config.ts";
import { databaseOf } from "./platform/db/client.ts";
import { Cursors } from "./platform/db/cursor.ts";
import { createDefer } from "./platform/defer.ts";
import type { PlatformEnv, PlatformVariables } from "./platform/http/platform-env.ts";
import { Faults, sentryOf } from "./platform/faults.ts";
import { createLogger, type Logger } from "./platform/log.ts";
import { createMetrics } from "./platform/metrics.ts";
import { Outbox } from "./platform/outbox/outbox.ts";
import { createMailer } from "./platform/mail/create-mailer.ts";
import type { PresenceOf } from "./platform/presence.ts";
import { RateLimits } from "./platform/rate-limit/rate-limits.ts";
import { currentTrace } from "./platform/trace.ts";

interface ContainerOptions {
  env: Env;
  context: Pick<ExecutionContext, "waitUntil">;
  clock?: Clock;
  log?: Logger;
}

/**
 * Constructs every service, once per request, message batch or entrypoint call. Constructors only keep what they are
 * given, so making all of them costs next to nothing.
 * @throws MisconfiguredError
 */
export function createContainer(options: ContainerOptions) {
  const { env, context, clock = systemClock, log = createLogger() } = options;
  const requestId = currentTrace()?.requestId ?? null;
  const config = configOf(env);
  const metrics = createMetrics(env.ANALYTICS);
  const faults = new Faults({ log, metrics, sentry: sentryOf(config), context, clock });
  const defer = createDefer(context, faults);
  const db = databaseOf(env.DB);
  const cursors = new Cursors(config.CURSOR_KEY);
  const outbox = new Outbox({ db, queue: env.EVENTS, clock, requestId });
  const presenceOf: PresenceOf = (userId) => userSession(env, userId);
  const rateLimits = new RateLimits({
    limiterOf: (key) => rateLimiter(env, key),
    isEnabled: config.RATE_LIMITS === "on",
  });
  const cache = new ReadThroughCache({ cache: caches.default, defer, log });
  const accessTokens = new AccessTokens(config, clock);
  const signedTokens = new SignedTokens(config, clock);
  const passwords = new Passwords({ peppers: config.PASSWORD_PEPPERS, cost: config.PASSWORD_COST });

  const topics = new TopicsService(new TopicsRepository(db), clock);
  const usersRepository = new UsersRepository(db);
  const users = new UsersService({ repository: usersRepository, cache, topics, clock });
  const social = new SocialRepository(db);
  const blocks = new BlocksService({
    repository: usersRepository,
    users,
    endFollows: (a, b) => social.deleteBetween(a, b),
    outbox,
    presenceOf,
    cursors,
    clock,
    defer,
  });

  const authRepository = new AuthRepository(db);
  const states = new SessionStates(authRepository, clock);
  const authenticator = new SessionAuthenticator({ tokens: accessTokens, states, clock });
  const issuer = new SessionIssuer({ accessTokens, clock, refreshKey: config.REFRESH_KEY });
  const base = { repository: authRepository, issuer, outbox, presenceOf, clock, defer, log };
  const deviceSessions = new DeviceSessionService({ ...base, states });
  const auth = { ...base, deviceSessions };
  const refresh = new RefreshService(auth);
  const accounts = new AccountsService({ repository: authRepository, states, clock });
  const flows = new AuthFlows(new AuthFlowsRepository(db), clock);
  const secrets = new OneTimeSecrets(config.CODE_KEY);
  const codes = new CodesService({ repository: new CodesRepository(db), secrets, outbox, clock, defer });
  const factorsRepository = new SecondFactorRepository(db);
  const secondFactors = new SecondFactorsService({ repository: factorsRepository, accounts });
  const opener = new SessionOpener(auth);
  const entry = new EntryService({ ...auth, secondFactors, opener, signedTokens });
  const connectedAccounts = new ConnectedAccountsService({
    repository: new OAuthRepository(db),
    accounts,
    countPasskeys: (userId) => secondFactors.countPasskeys(userId),
    clock,
  });
  const sanctionsRepository = new SanctionsRepository(db);
  const identities = new BannedIdentitiesService({
    repository: sanctionsRepository,
    key: config.SEALING_KEY,
    clock,
  });
  const sanctions = new SanctionsService({ repository: sanctionsRepository, outbox, clock });
  const signup = new SignupService({
    ...auth,
    passwords,
    codes,
    connectedAccounts,
    signedTokens,
    identityBans: identities,
  });
  const budget = new AccountBudget({ rateLimits, repository: authRepository });
  const signIn = new SignInService({ ...auth, passwords, codes, entry, signup, budget });
  const emailVerification = new EmailVerificationService({ ...auth, codes, rateLimits });
  const passwordChanges = new PasswordService({ ...auth, passwords, codes, rateLimits, budget });
  const sealer = new Sealer(config.SEALING_KEY);
  const totp = new TotpService({
    repository: factorsRepository,
    accounts,
    secondFactors,
    sealer,
    rateLimits,
    clock,
  });
  const passkeys = new PasskeysService({
    repository: factorsRepository,
    accounts,
    secondFactors,
    identityBans: identities,
    entry,
    flows,
    origin: config.APP_ORIGIN,
    clock,
    log,
  });
  const mfa = new MfaService({ accounts, entry, totp, passkeys, budget, signedTokens });
  const oauthSignIn = new OAuthSignInService({
    providers: openIdProviders(config, clock),
    client: new OpenIdClient(config, log),
    flows,
    accounts,
    connectedAccounts,
    entry,
    signup,
    origin: config.APP_ORIGIN,
    log,
  });
  const mailer = createMailer(config, env.EMAIL);
  const accountMail = new AccountMailService({ repository: authRepository, codes, mailer, config, clock });

  const roles = new RolesService(authRepository, states);
  const follows = new FollowsService({ repository: social, users, blocks, cursors, clock });
  const images = new SquareImages(env.IMAGES);
  const bucket = env.MEDIA_PUBLIC;
  const avatars = new AvatarsService({
    repository: usersRepository,
    users,
    images,
    bucket,
    outbox,
    clock,
    defer,
  });
  const applications = new ApplicationsService({
    repository: new InstructorsRepository(db),
    accounts,
    clock,
  });
  const privacy = {
    repository: new PrivacyRepository(db),
    publicBucket: env.MEDIA_PUBLIC,
    privateBucket: env.MEDIA_PRIVATE,
    outbox,
    clock,
    defer,
  };
  const dataExports = new ExportsService(privacy);

  const callsRepository = new CallsRepository(db);
  const calls = new CallsService({ repository: callsRepository, users, cursors, metrics, clock });
  const callRecords = new CallRecordsService({
    repository: callsRepository,
    users,
    outbox,
    metrics,
    clock,
    defer,
  });
  const reportsRepository = new ReportsRepository(db);
  const safety = { users, blocks, calls, outbox, cursors, clock, defer };
  const reports = new ReportsService({ ...safety, repository: reportsRepository });
  const evidence = new EvidenceService({
    repository: new EvidenceRepository(db),
    roomOf: (roomId) => callRoom(env, roomId),
    clock,
  });
  const bans = new BansService({
    repository: sanctionsRepository,
    sanctions,
    identities,
    users,
    deviceSessions,
    outbox,
    presenceOf,
    clock,
    defer,
  });
  const appeals = new AppealsService({ repository: sanctionsRepository, bans, signedTokens, cursors, clock });
  const notificationsRepository = new NotificationsRepository(db);
  const notifications = new NotificationsService({
    repository: notificationsRepository,
    presenceOf,
    cursors,
    clock,
    defer,
  });
  const shards = config.QUEUE_SHARDS;
  const tickets = new TicketsService({ signedTokens, authenticator, sanctions });
  const sockets = new SocketsService({
    objects: env,
    users,
    blocks,
    calls,
    notifications,
    sanctions,
    clock,
    shards,
  });
  const adminRepository = new AdminRepository(db);
  const audit = new AuditService({ repository: adminRepository, cursors, clock });
  const administration = {
    repository: adminRepository,
    audit,
    bans,
    sanctions,
    roles,
    outbox,
    cursors,
    clock,
    defer,
  };
  const adminUsers = new AdminUsersService(administration);
  const adminReports = new AdminReportsService(administration);
  const adminWork = new AdminWorkService(administration);
  const categories = new CategoriesService(new CategoriesRepository(db));
  const courseDirectory = new CourseDirectory({ repository: new CourseDirectoryRepository(db), outbox });
  const courses = courseDirectory;
  const access = new AccessService({ repository: new EntitlementsRepository(db), clock });
  const enrolmentsRepository = new EnrolmentsRepository(db);
  const enrolments = new EnrolmentsService({
    repository: enrolmentsRepository,
    access,
    courses,
    outbox,
    clock,
    defer,
  });
  const students = new StudentsService({ repository: enrolmentsRepository, courses, cursors });
  const learning = { courses, access, enrolments, cursors, clock };
  const progressRepository = new ProgressRepository(db);
  const progress = new ProgressService({ ...learning, repository: progressRepository });
  const myCourses = new MyCoursesService({ ...learning, repository: progressRepository });
  const notes = new NotesService({ ...learning, repository: new NotesRepository(db) });
  const courseNumbers = new CourseNumbersService({ ...learning, repository: progressRepository, students });
  const watchWords = new WatchWordsService({ repository: new WatchWordsRepository(db), clock });
  const reviewsRepository = new ReviewsRepository(db);
  const reviewing = { courses, enrolments, outbox, cursors, clock, defer };
  const reviews = new ReviewsService({ ...reviewing, repository: reviewsRepository, watchWords });
  const reviewResponses = new ReviewResponsesService({ ...reviewing, repository: reviewsRepository });
  const reviewModeration = new ReviewModerationService({
    ...reviewing,
    repository: new ModerationRepository(db),
  });
  const deletion = new DeletionService({
    ...privacy,
    accounts,
    rateLimits,
    codes,
    passwords: passwordChanges,
    deviceSessions,
    users,
    leaving: [(userId) => reviews.leaving(userId), (userId) => enrolments.leaving(userId)],
    log,
  });
  const practiceStats = new PracticeStatsService({ objects: env, calls, clock, shards });
  const readiness = new ReadinessService({ bindings: env, probes: probesOf(env), clock, log });
  const prometheus = new PrometheusService({
    bindings: env,
    repository: new CountsRepository(db),
    practiceStats,
    calls,
    clock,
  });
  const adminStats = new AdminStatsService({ repository: adminRepository, practiceStats, clock });

  return {
    access,
    accessTokens,
    accountMail,
    adminReports,
    adminStats,
    adminUsers,
    adminWork,
    appeals,
    applications,
    audit,
    authenticator,
    avatars,
    bans,
    blocks,
    callRecords,
    calls,
    categories,
    clock,
    codes,
    config,
    connectedAccounts,
    courseDirectory,
    courseNumbers,
    dataExports,
    db,
    deletion,
    deviceSessions,
    emailVerification,
    enrolments,
    evidence,
    faults,
    flows,
    follows,
    log,
    mfa,
    myCourses,
    notes,
    notifications,
    oauthSignIn,
    outbox,
    passkeys,
    passwordChanges,
    practiceStats,
    presenceOf,
    progress,
    prometheus,
    rateLimits,
    readiness,
    refresh,
    roles,
    sanctions,
    sessionStates: states,
    reports,
    reviewModeration,
    reviewResponses,
    reviews,
    secondFactors,
    signedTokens,
    signIn,
    signup,
    sockets,
    students,
    tickets,
    topics,
    totp,
    users,
    watchWords,
  };
}

export type Container = ReturnType<typeof createContainer>;

/** What every route may read from Hono's context. */
export interface AppEnv extends PlatformEnv {
  Variables: PlatformVariables & { services: Container };
}
