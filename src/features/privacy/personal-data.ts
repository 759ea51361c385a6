import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import {
  authFlows,
  deviceSessions,
  oneTimeCodes,
  refreshTokens,
  securityEvents,
} from "../auth/auth.table.ts";
import { callSessions, practiceDays, sessionRatings } from "../calls/calls.table.ts";
import { courses, lessonArticles, lessons, sections } from "../courses/courses.table.ts";
import { enrolments, entitlements } from "../enrolments/enrolments.table.ts";
import { instructorApplications } from "../instructors/instructors.table.ts";
import { attachments, captions, uploadParts, uploads, videoAssets } from "../media/media.table.ts";
import { notifications } from "../notifications/notifications.table.ts";
import { oauthAccounts } from "../oauth/oauth.table.ts";
import { lessonNotes, lessonProgress } from "../progress/progress.table.ts";
import { reviewReports, reviews } from "../reviews/reviews.table.ts";
import { auditLog } from "../admin/admin.table.ts";
import { appeals, reportEvidence, reports, sanctions } from "../safety/safety.table.ts";
import { passkeys, recoveryCodes, totpCredentials } from "../second-factor/second-factor.table.ts";
import { follows } from "../social/social.table.ts";
import {
  couponRedemptions,
  disputes,
  idempotencyKeys,
  invoices,
  ledgerEntries,
  orders,
  providerCustomers,
  refundRequests,
  refunds,
  subscriptions,
} from "../payments/payments.table.ts";
import { blocks, profiles, users } from "../users/users.table.ts";
import { dataExports } from "./privacy.table.ts";

/** One table that holds something about people, and what becomes of its rows. */
export interface PersonalTable {
  table: SQLiteTable;
  /** Every column that names a person. */
  people: readonly SQLiteColumn[];
  /** Whose rows an export shows: those of these columns. Empty: nothing but secrets, or what others said in confidence. */
  exportedBy: readonly SQLiteColumn[];
  /** Rows that belong to a person by what they are part of. */
  exportedWhere?: (userId: string) => SQL;
  /** Columns that are secrets, or mean nothing to a person. */
  omitted?: readonly SQLiteColumn[];
  /** What an erasure does with the rows; `keep` says why they stay. */
  erase:
    | { kind: "delete"; where?: (userId: string, email: string) => SQL }
    | { kind: "anonymise" }
    | { kind: "keep"; because: string };
}

const LEARNED_FROM = "those who learn from it go on; the person in it has no name any more";

/**
 * Every table with people in it, children before parents. privacy.test.ts compares this list with the database, so a
 * new table that is forgotten here fails the tests.
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: refreshTokens,
    people: [],
    exportedBy: [],
    erase: {
      kind: "delete",
      where: (userId) =>
        sql`${refreshTokens.sessionId} IN (SELECT ${deviceSessions.id} FROM ${deviceSessions} WHERE ${deviceSessions.userId} = ${userId})`,
    },
  },
  ownedBy(deviceSessions, deviceSessions.userId),
  {
    table: oneTimeCodes,
    people: [],
    exportedBy: [],
    erase: {
      kind: "delete",
      where: (userId, email) => sql`${oneTimeCodes.subject} IN (${userId}, ${email})`,
    },
  },
  { ...ownedBy(authFlows, authFlows.userId), exportedBy: [] },
  ownedBy(securityEvents, securityEvents.userId),
  ownedBy(totpCredentials, totpCredentials.userId, [totpCredentials.sealedSecret, totpCredentials.lastStep]),
  ownedBy(recoveryCodes, recoveryCodes.userId, [recoveryCodes.codeHash]),
  ownedBy(passkeys, passkeys.userId, [passkeys.publicKey, passkeys.counter]),
  ownedBy(oauthAccounts, oauthAccounts.userId),
  ownedBy(notifications, notifications.userId),
  ownedBy(practiceDays, practiceDays.userId),
  ownedBy(sessionRatings, sessionRatings.raterId),
  ownedBy(dataExports, dataExports.userId, [dataExports.objectKey]),
  ownedBy(idempotencyKeys, idempotencyKeys.userId, [idempotencyKeys.response, idempotencyKeys.requestHash]),
  ownedBy(providerCustomers, providerCustomers.userId),
  kept(couponRedemptions, couponRedemptions.userId),
  {
    ...kept(refunds, refunds.requestedBy),
    exportedBy: [],
    exportedWhere: (userId) => sql`${refunds.orderId} IN (${ordersOf(userId)})`,
    omitted: [refunds.requestedBy],
  },
  {
    ...kept(refundRequests, refundRequests.userId),
    people: [refundRequests.userId, refundRequests.decidedBy],
    omitted: [refundRequests.decidedBy],
  },
  kept(subscriptions, subscriptions.userId),
  kept(ledgerEntries, ledgerEntries.instructorId),
  {
    ...kept(disputes, disputes.orderId),
    people: [],
    exportedBy: [],
    exportedWhere: (userId) => sql`${disputes.orderId} IN (${ordersOf(userId)})`,
  },
  {
    ...kept(invoices, invoices.orderId),
    people: [],
    exportedBy: [],
    exportedWhere: (userId) => sql`${invoices.orderId} IN (${ordersOf(userId)})`,
  },
  {
    ...kept(orders, orders.userId),
    people: [orders.userId, orders.instructorId],
    omitted: [orders.checkoutUrl],
  },
  ownedBy(lessonNotes, lessonNotes.userId),
  ownedBy(lessonProgress, lessonProgress.userId),
  ownedBy(enrolments, enrolments.userId),
  ownedBy(entitlements, entitlements.userId),
  {
    ...ownedBy(reviewReports, reviewReports.reporterId),
    erase: {
      kind: "delete",
      // What others said of the person's reviews goes with the reviews.
      where: (userId) =>
        sql`${reviewReports.reporterId} = ${userId} OR ${reviewReports.reviewId} IN (SELECT ${reviews.id} FROM ${reviews} WHERE ${reviews.userId} = ${userId})`,
    },
  },
  ownedBy(reviews, reviews.userId, [reviews.watchWord, reviews.isWaiting]),
  {
    table: uploadParts,
    people: [],
    exportedBy: [],
    erase: {
      kind: "delete",
      where: (userId) =>
        sql`${uploadParts.uploadId} IN (SELECT ${uploads.id} FROM ${uploads} WHERE ${uploads.userId} = ${userId})`,
    },
  },
  ownedBy(uploads, uploads.userId, [uploads.objectKey, uploads.multipartId]),
  writtenIn(videoAssets, (userId) => sql`${videoAssets.courseId} IN (${coursesOf(userId)})`),
  writtenIn(attachments, (userId) => sql`${attachments.courseId} IN (${coursesOf(userId)})`),
  writtenIn(captions, (userId) => sql`${captions.lessonId} IN (${lessonsOf(userId)})`),
  writtenIn(lessonArticles, (userId) => sql`${lessonArticles.lessonId} IN (${lessonsOf(userId)})`),
  writtenIn(lessons, (userId) => sql`${lessons.courseId} IN (${coursesOf(userId)})`),
  writtenIn(sections, (userId) => sql`${sections.courseId} IN (${coursesOf(userId)})`),
  {
    table: courses,
    people: [courses.instructorId],
    exportedBy: [courses.instructorId],
    erase: {
      kind: "keep",
      because: LEARNED_FROM,
    },
  },
  {
    ...ownedBy(instructorApplications, instructorApplications.userId),
    people: [instructorApplications.userId, instructorApplications.decidedBy],
    omitted: [instructorApplications.decidedBy],
  },
  {
    table: reportEvidence,
    people: [],
    exportedBy: [],
    erase: {
      kind: "delete",
      // What waits for a decision is needed for it.
      where: (userId) =>
        sql`${reportEvidence.reportId} IN (SELECT ${reports.id} FROM ${reports} WHERE ${userId} IN (${reports.reporterId}, ${reports.reportedId}) AND ${reports.status} <> 'pending')`,
    },
  },
  {
    table: appeals,
    people: [appeals.userId],
    exportedBy: [appeals.userId],
    omitted: [appeals.note],
    erase: { kind: "delete" },
  },
  {
    table: sanctions,
    people: [sanctions.userId],
    exportedBy: [sanctions.userId],
    omitted: [sanctions.madeBy],
    erase: { kind: "keep", because: "a ban goes on; the person in it has no name any more" },
  },
  {
    table: auditLog,
    people: [auditLog.actorId],
    exportedBy: [],
    erase: { kind: "keep", because: "what administrators did must stay known" },
  },
  {
    table: blocks,
    people: [blocks.fromId, blocks.toId],
    exportedBy: [blocks.fromId],
    erase: { kind: "delete" },
  },
  {
    table: follows,
    people: [follows.fromId, follows.toId],
    exportedBy: [follows.fromId, follows.toId],
    erase: { kind: "delete" },
  },
  {
    table: reports,
    people: [reports.reporterId, reports.reportedId],
    exportedBy: [reports.reporterId],
    omitted: [reports.adminNote],
    erase: { kind: "keep", because: "others stay safe; the person in it has no name any more" },
  },
  {
    table: callSessions,
    people: [callSessions.userA, callSessions.userB],
    exportedBy: [callSessions.userA, callSessions.userB],
    erase: {
      kind: "keep",
      because: "it is the partner's history too; the person in it has no name any more",
    },
  },
  {
    table: profiles,
    people: [profiles.userId],
    exportedBy: [profiles.userId],
    omitted: [profiles.usernameFolded],
    erase: { kind: "anonymise" },
  },
  {
    table: users,
    people: [users.id],
    exportedBy: [users.id],
    omitted: [users.passwordHash],
    erase: { kind: "anonymise" },
  },
];

function ownedBy(
  table: SQLiteTable,
  owner: SQLiteColumn,
  omitted: readonly SQLiteColumn[] = [],
): PersonalTable {
  return { table, people: [owner], exportedBy: [owner], omitted, erase: { kind: "delete" } };
}

/** Rows about money. */
function kept(table: SQLiteTable, owner: SQLiteColumn): PersonalTable {
  const because =
    "books are kept for as long as the law on taxes says; the person in them has no name any more";
  return { table, people: [owner], exportedBy: [owner], erase: { kind: "keep", because } };
}

function ordersOf(userId: string): SQL {
  return sql`SELECT ${orders.id} FROM ${orders} WHERE ${orders.userId} = ${userId}`;
}

/** Whether rows of it are in an export. */
export function isExported({ exportedBy, exportedWhere }: PersonalTable): boolean {
  return exportedBy.length > 0 || exportedWhere !== undefined;
}

/** What an instructor has written into their courses. */
function writtenIn(table: SQLiteTable, exportedWhere: (userId: string) => SQL): PersonalTable {
  return { table, people: [], exportedBy: [], exportedWhere, erase: { kind: "keep", because: LEARNED_FROM } };
}

function lessonsOf(userId: string): SQL {
  return sql`SELECT ${lessons.id} FROM ${lessons} WHERE ${lessons.courseId} IN (${coursesOf(userId)})`;
}

function coursesOf(userId: string): SQL {
  return sql`SELECT ${courses.id} FROM ${courses} WHERE ${courses.instructorId} = ${userId}`;
}
