/** How an inbox socket's `read` reaches the stored notifications. */
export interface InboxReads {
  /** Idempotent; an id that is not this user's changes nothing. */
  markRead(request: { userId: string; notificationId: string }): Promise<{ ok: true }>;
}
