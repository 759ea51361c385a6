import type { Notification } from "../../src/contract/notifications.ts";
import type { PresenceState, VideoMessage } from "../../src/contract/realtime/inbox.ts";

/** Who opens a socket. A ticket works once; without one an access token was checked already. */
export interface SocketCredential {
  sessionId: string;
  ticket: { jti: string; expiresAt: number } | null;
}

/** `unauthenticated`: the ticket was used or is too old, or the session was revoked. */
export type SocketRefusal = { ok: false; code: "unauthenticated" | "account_banned" };

/** Blocks made and undone lately, which a list read a moment ago may not show yet. */
export interface BlockChanges {
  blocked: string[];
  unblocked: string[];
}

/** `grant`: the user's one place is kept for this socket until `until`, so its first search needs no further asking. */
export type QueueAdmission =
  | (BlockChanges & { ok: true; grant: { epoch: number; until: number } | null })
  | SocketRefusal;

/** Why no search begins: there is one on another device, or a call goes on, or the account is banned. */
export type SearchRefusal = "already_searching" | "already_in_call" | "account_banned";
/** A place in the queue, named by its epoch, or why there is none. */
export type SearchAdmission =
  | (BlockChanges & { ok: true; epoch: number })
  | { ok: false; code: SearchRefusal };

/** Where the user is; `roomId` belongs to `in_call`, `online` says whether an inbox is open. */
export interface Presence {
  state: PresenceState;
  roomId?: string;
  online: boolean;
}

/** What UserSession does for the routes that open sockets. */
export interface SocketAdmission {
  admitToQueue(request: SocketCredential & { queue: string }): Promise<QueueAdmission>;
  admitToRoom(request: SocketCredential & { roomId: string }): Promise<{ ok: true } | SocketRefusal>;
  /** `unread` is what `hello` will say. */
  admitToInbox(
    request: SocketCredential & { connectionId: string; unread: number },
  ): Promise<{ ok: true } | SocketRefusal>;
}

/** What UserSession does for queues and rooms. An older epoch or another room never changes anything. */
export interface PlaceKeeping {
  beginSearch(request: { queue: string; sessionId: string }): Promise<SearchAdmission>;
  leftQueue(request: { epoch: number }): Promise<void>;
  /** From a room that the partner never entered straight back into the queue. */
  backToQueue(request: {
    roomId: string;
    epoch: number;
    queue: string;
    sessionId: string;
  }): Promise<{ ok: true; epoch: number } | { ok: false }>;
  enteredRoom(request: { roomId: string; epoch: number }): Promise<void>;
  leftRoom(request: { roomId: string }): Promise<void>;
}

/** What UserSession does for features. */
export interface UserControl {
  /** A block or report between this user and another: it reaches a waiting search at once. On its maker it ends the call of the two. */
  noteBlock(request: { userId: string; isMaker: boolean }): Promise<void>;
  noteUnblock(request: { userId: string }): Promise<void>;
  /** Says `session_revoked` and closes every socket of these device sessions (4001), in queues and rooms too. */
  revokeSessions(request: { sessionIds: readonly string[] | "all" }): Promise<void>;
  /** Closes every socket (4003), ends a search or call, refuses new ones; `until` in ms, null for good. */
  ban(request: { until: number | null }): Promise<void>;
  unban(): Promise<void>;
  /** Pushes to open inboxes what has been stored. */
  notify(request: { notification: Notification; unread: number }): Promise<void>;
  /** Tells open inboxes a new count, after something was read over HTTP. */
  unreadChanged(request: { unread: number }): Promise<void>;
  /** Tells open inboxes how far a video of theirs has come. */
  videoChanged(request: { video: Omit<VideoMessage, "type"> }): Promise<void>;
  /** Ends the call for this user at once; nothing happens when they are not in that room. */
  leaveCall(request: { roomId: string }): Promise<void>;
  presence(): Promise<Presence>;
}

/** The object of one user, named by their id. */
export interface UserSessionRpc extends SocketAdmission, PlaceKeeping, UserControl {}
