import { inboxServerMessage } from "../../../../src/contract/realtime/inbox.ts";
import type {
  InboxServerMessage,
  PresenceState,
  VideoMessage,
} from "../../../../src/contract/realtime/inbox.ts";
import type { Notification } from "../../../../src/contract/notifications.ts";
import { closeCodes } from "../../../../src/contract/realtime/close-codes.ts";
import { Observable } from "../observable.ts";
import { session } from "../session/session.ts";
import { RealtimeSocket } from "./socket.ts";

export interface InboxState {
  unread: number;
  presence: PresenceState;
  roomId: string | null;
  latest: Notification | null;
}

const empty: InboxState = { unread: 0, presence: "idle", roomId: null, latest: null };

/** The socket that brings notifications, and that tells when this session was revoked. */
export class Inbox {
  readonly state = new Observable<InboxState>(empty);
  /** The latest word about the video of each lesson, since the page was opened. */
  readonly videos = new Observable<ReadonlyMap<string, VideoMessage>>(new Map());
  #socket: RealtimeSocket<InboxServerMessage> | null = null;

  open(): void {
    this.#socket ??= new RealtimeSocket({
      path: "/inbox",
      ticket: { scope: "inbox" },
      schema: inboxServerMessage,
      handlers: {
        message: (message) => this.#received(message),
        end: (end) => {
          this.#socket = null;
          if (end.kind === "refused") return;
          if (end.code === closeCodes.revoked) session.end();
          if (end.code === closeCodes.banned) session.putOut();
        },
      },
    });
  }

  close(): void {
    this.#socket?.close();
    this.#socket = null;
    this.state.set(empty);
    this.videos.set(new Map());
  }

  read(id: string): boolean {
    return this.#socket?.send({ type: "read", id }) ?? false;
  }

  #received(message: InboxServerMessage): void {
    switch (message.type) {
      case "hello":
        this.state.update({
          unread: message.unread,
          presence: message.state,
          roomId: message.roomId ?? null,
        });
        return;
      case "notification":
        this.state.update({ latest: message.notification });
        return;
      case "unread":
        this.state.update({ unread: message.count });
        return;
      case "video":
        this.videos.set(new Map(this.videos.snapshot()).set(message.lessonId, message));
        return;
      case "session_revoked":
        session.end();
        return;
      case "error":
      case "pong":
        return;
    }
  }
}

export const inbox = new Inbox();
