import type { Notification } from "../contract/notifications.ts";
import type { VideoMessage } from "../contract/realtime/inbox.ts";

/** What features tell the object that holds a user's sockets and place. Every call may be repeated. */
export interface Presence {
  /** Closes the sockets of these device sessions (4001) and gives up the places they hold. */
  revokeSessions(request: { sessionIds: readonly string[] | "all" }): Promise<unknown>;
  /** Closes every socket (4003), leaves the queue, ends the call; refuses new sockets until then (ms), null for good. */
  ban(request: { until: number | null }): Promise<unknown>;
  /** Takes a ban back. */
  unban(): Promise<unknown>;
  /** From now on `userId` and this user are never paired, waiting tickets included; on its maker it ends the call of the two. */
  noteBlock(request: { userId: string; isMaker: boolean }): Promise<unknown>;
  noteUnblock(request: { userId: string }): Promise<unknown>;
  /** Pushes a stored notification and the new unread count to open inboxes. */
  notify(request: { notification: Notification; unread: number }): Promise<unknown>;
  /** Tells open inboxes the unread count. */
  unreadChanged(request: { unread: number }): Promise<unknown>;
  /** Tells open inboxes how far a video of theirs has come. */
  videoChanged(request: { video: Omit<VideoMessage, "type"> }): Promise<unknown>;
  /** Ends the user's call in this room at once, if it goes on. */
  leaveCall(request: { roomId: string }): Promise<unknown>;
}

export type PresenceOf = (userId: string) => Presence;
