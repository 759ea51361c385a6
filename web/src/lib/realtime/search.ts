import { closeCodes } from "../../../../src/contract/realtime/close-codes.ts";
import { matchServerMessage } from "../../../../src/contract/realtime/match.ts";
import type {
  MatchErrorCode,
  MatchLevel,
  MatchServerMessage,
  WaitEstimate,
} from "../../../../src/contract/realtime/match.ts";
import { Observable } from "../observable.ts";
import { session } from "../session/session.ts";
import { tabStore } from "../storage.ts";
import { RealtimeSocket } from "./socket.ts";
import type { SocketEnd } from "./socket.ts";

export type MatchFound = Extract<MatchServerMessage, { type: "match_found" }>;

export type SearchFailure =
  | MatchErrorCode
  | "practice_paused"
  | "replaced"
  | "nobody_found"
  | "unauthenticated"
  | "unavailable";

export type SearchState =
  | { phase: "idle" }
  | { phase: "connecting"; since: number }
  | {
      phase: "searching";
      since: number;
      position: number;
      estimate: WaitEstimate;
      partnerLeft: boolean;
      isOnline: boolean;
    }
  | { phase: "matched"; match: MatchFound }
  /** `until` is known of a pause only. */
  | { phase: "failed"; reason: SearchFailure; until: Date | null };

export interface SearchChoice {
  level: MatchLevel;
  topic: string | null;
}

const resumeKey = "resume-token";

/**
 * The one search of this tab. It outlives the waiting page: its socket stays open until both people are in the room,
 * because a partner who never arrives puts this person back at the head of the queue.
 */
export class Search {
  readonly state = new Observable<SearchState>({ phase: "idle" });
  #socket: RealtimeSocket<MatchServerMessage> | null = null;
  #choice: SearchChoice | null = null;
  #since = 0;

  /** Starts searching, or goes on with the search that runs for the same choice. */
  start(choice: SearchChoice): void {
    const { phase } = this.state.snapshot();
    const isSame = this.#choice?.level === choice.level && this.#choice.topic === choice.topic;
    if (isSame && this.#socket && (phase === "connecting" || phase === "searching")) return;
    this.#drop();
    this.#choice = choice;
    this.#since = Date.now();
    this.state.set({ phase: "connecting", since: this.#since });
    this.#socket = new RealtimeSocket({
      path: `/match/${choice.level}`,
      ticket: { scope: "match" },
      schema: matchServerMessage,
      handlers: {
        open: () => this.#ask(choice),
        message: (message) => this.#received(message),
        down: () => this.#down(),
        end: (end) => this.#ended(end),
      },
    });
  }

  cancel(): void {
    this.#socket?.send({ type: "cancel_search" });
    this.#drop();
    this.state.set({ phase: "idle" });
  }

  /** The choice of the running search, to return to its page. */
  get choice(): SearchChoice | null {
    return this.#choice;
  }

  #ask(choice: SearchChoice): void {
    if (this.state.snapshot().phase === "matched") return;
    const resumeToken = tabStore.get(resumeKey);
    this.#socket?.send({
      type: "find_partner",
      ...(choice.topic === null ? {} : { topic: choice.topic }),
      ...(resumeToken === null ? {} : { resumeToken }),
    });
  }

  #received(message: MatchServerMessage): void {
    const state = this.state.snapshot();
    switch (message.type) {
      case "searching":
        tabStore.set(resumeKey, message.resumeToken);
        this.state.set({
          phase: "searching",
          since: this.#since,
          position: message.position,
          estimate: message.estimatedWait,
          partnerLeft: state.phase === "searching" && state.partnerLeft,
          isOnline: true,
        });
        return;
      case "match_found":
        tabStore.remove(resumeKey);
        this.state.set({ phase: "matched", match: message });
        return;
      case "partner_cancelled":
        this.state.set({
          phase: "searching",
          since: this.#since,
          position: 1,
          estimate: null,
          partnerLeft: true,
          isOnline: true,
        });
        return;
      case "error":
        if (message.code === "invalid_message" && tabStore.get(resumeKey) !== null) {
          tabStore.remove(resumeKey);
          if (this.#choice) this.#ask(this.#choice);
          return;
        }
        this.#fail(message.code);
        return;
      case "pong":
        return;
    }
  }

  #down(): void {
    const state = this.state.snapshot();
    if (state.phase === "searching" && state.isOnline) this.state.set({ ...state, isOnline: false });
  }

  #ended(end: SocketEnd): void {
    this.#socket = null;
    if (end.kind === "refused") {
      this.#fail(refusalReason(end.problem.code), end.problem.until);
      return;
    }
    if (end.code === closeCodes.revoked) session.end();
    if (end.code === closeCodes.banned) session.putOut();
    if (this.state.snapshot().phase === "matched") return;
    this.#fail(closeReason(end.code));
  }

  #fail(reason: SearchFailure, until: Date | null = null): void {
    this.#drop();
    this.state.set({ phase: "failed", reason, until });
  }

  #drop(): void {
    this.#socket?.close();
    this.#socket = null;
    tabStore.remove(resumeKey);
  }
}

function closeReason(code: number): SearchFailure {
  switch (code) {
    case closeCodes.done:
      return "nobody_found";
    case closeCodes.replaced:
      return "replaced";
    case closeCodes.banned:
      return "account_banned";
    case closeCodes.revoked:
      return "unauthenticated";
    default:
      return "unavailable";
  }
}

function refusalReason(code: string): SearchFailure {
  switch (code) {
    case "account_banned":
    case "practice_paused":
    case "profile_incomplete":
      return code;
    case "unauthenticated":
    case "token_expired":
    case "invalid_refresh_token":
      return "unauthenticated";
    default:
      return "unavailable";
  }
}

export const search = new Search();
