import type { ListOf } from "../../contract/admin/common.ts";
import type { AdminUser, AdminUserDetail, AdminUsersQuery, BanBody } from "../../contract/admin/users.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { readPage } from "../../platform/db/page.ts";
import type { RolesService } from "../auth/roles.service.ts";
import type { BansService } from "../safety/bans.service.ts";
import type { SanctionsService } from "../safety/sanctions.service.ts";
import { avatarUrl } from "../users/avatar-url.ts";
import type { AdminActor } from "./admin-actor.ts";
import { administratorStays, cannotActOnYourself, noSuchUser } from "./admin.errors.ts";
import type { AdminReportsRepository } from "./admin-reports.repository.ts";
import type { AdminUserRow, AdminUsersRepository } from "./admin-users.repository.ts";
import { toAdminReport } from "./admin-report.ts";
import { banEnd } from "./ban-end.ts";
import { endedByOf } from "./ended-by.ts";
import type { AuditService } from "./audit.service.ts";

const RECENT = 20;

interface Dependencies {
  repository: AdminUsersRepository;
  reports: AdminReportsRepository;
  audit: AuditService;
  bans: BansService;
  sanctions: SanctionsService;
  roles: RolesService;
  cursors: Cursors;
  clock: Clock;
}

/** People, as administrators see and change them. */
export class AdminUsersService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminUsersQuery>): Promise<Page<AdminUser>> {
    const { repository, cursors, clock } = this.#deps;
    const { q = "", role = "", status = "", sort } = query;
    const now = clock.now();
    return readPage({
      query,
      list: `admin:users:${sort}:${role}:${status}:${q}`,
      cursors,
      read: (limit, after) => repository.list({ ...query, now }, limit, after),
      position: ({ user, profile }) => ({
        value: sort === "last_active" ? profile.lastActiveAt : user.createdAt,
        id: user.id,
      }),
      toItem: (row) => toAdminUser(row, now),
    });
  }

  /** @throws AppError `not_found` */
  async find(id: string): Promise<AdminUserDetail> {
    const { repository, reports, sanctions, clock } = this.#deps;
    const row = await repository.find(id);
    if (row === undefined) throw noSuchUser();
    const [calls, about, by, sessions, steps] = await Promise.all([
      repository.listCalls(id, RECENT),
      reports.listAbout(id, RECENT),
      reports.listBy(id, RECENT),
      repository.listSessions(id, RECENT),
      sanctions.list(id),
    ]);
    const { user, profile } = row;
    const now = clock.now();
    const summary = toAdminUser(row, now);
    const isPaused = user.practicePausedUntil !== null && user.practicePausedUntil > now;
    return {
      ...summary,
      bio: profile.bio,
      banReason: summary.bannedUntil === null ? null : user.banReason,
      pausedUntil: isPaused ? iso(user.practicePausedUntil) : null,
      deletionDueAt: iso(user.deletionDueAt),
      avatarUrl: avatarUrl(profile.avatarKey),
      sanctions: steps,
      calls: calls.map(({ call, partnerId, partnerName }) => ({
        id: call.id,
        partner: { id: partnerId, displayName: partnerName },
        startedAt: new Date(call.startedAt).toISOString(),
        durationSeconds: call.durationSeconds,
        endedBy: endedByOf(call, id, { one: "person", other: "partner" }),
      })),
      reportsAbout: about.map(toAdminReport),
      reportsBy: by.map(toAdminReport),
      sessions: sessions.map((session) => ({
        id: session.id,
        platform: session.platform,
        name: session.deviceName,
        country: session.country,
        createdAt: new Date(session.createdAt).toISOString(),
        lastUsedAt: new Date(session.lastUsedAt).toISOString(),
      })),
    };
  }

  /** @throws AppError `not_found`, `cannot_target_self`, `validation_failed` for an end that is over or nearly so */
  async ban(actor: AdminActor, id: string, { reason, until }: BanBody): Promise<AdminUserDetail> {
    const { audit, bans, clock } = this.#deps;
    const untilMs = banEnd(until, clock.now());
    const before = await this.#mustBeOther(actor, id);
    const entry = audit.entry(actor, {
      action: "user.ban",
      subject: id,
      before: { until: before.bannedUntil, reason: before.banReason },
      after: { until, reason },
    });
    await bans.banUser({ userId: id, reason, until: untilMs, madeBy: actor.identity, also: [entry] });
    return this.find(id);
  }

  /** @throws AppError `not_found` */
  async unban(actor: AdminActor, id: string, note: string): Promise<AdminUserDetail> {
    const { audit, bans } = this.#deps;
    const before = await this.find(id);
    const entry = audit.entry(actor, {
      action: "user.unban",
      subject: id,
      before: {
        bannedUntil: before.bannedUntil,
        reason: before.banReason,
        pausedUntil: before.pausedUntil,
      },
      after: { bannedUntil: null, pausedUntil: null, note },
    });
    await bans.unbanUser({ userId: id, also: [entry] });
    return this.find(id);
  }

  /** @throws AppError `not_found`, `cannot_target_self`, `conflict` for another administrator */
  async changeRole(
    actor: AdminActor,
    id: string,
    change: { role: "student" | "instructor"; note: string },
  ): Promise<AdminUserDetail> {
    const { audit, roles } = this.#deps;
    const before = await this.#mustBeOther(actor, id);
    if (before.role === "admin") throw administratorStays();
    const { role, note } = change;
    const entry = audit.entry(actor, {
      action: "user.role",
      subject: id,
      before: { role: before.role },
      after: { role, note },
    });
    await roles.change(id, role, [entry]);
    return this.find(id);
  }

  async #mustBeOther(actor: AdminActor, id: string): Promise<AdminUserDetail> {
    if (actor.userId === id) throw cannotActOnYourself();
    return this.find(id);
  }
}

function toAdminUser({ user, profile }: AdminUserRow, now: number): AdminUser {
  return {
    id: user.id,
    email: user.email,
    displayName: profile.displayName,
    username: profile.username,
    role: user.role,
    level: profile.englishLevel,
    country: profile.country,
    isVerified: user.isVerified,
    bannedUntil: banOf(user, now),
    totalSessions: profile.totalSessions,
    createdAt: new Date(user.createdAt).toISOString(),
    lastActiveAt: new Date(profile.lastActiveAt).toISOString(),
  };
}

function banOf(user: AdminUserRow["user"], now: number): AdminUser["bannedUntil"] {
  if (user.bannedAt === null) return null;
  if (user.banUntil === null) return "for_good";
  return user.banUntil > now ? new Date(user.banUntil).toISOString() : null;
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
