import ReconnectingWebSocket from "partysocket/ws";
import type { z } from "zod";
import { shouldReconnect } from "../../../../src/contract/realtime/close-codes.ts";
import { pingFrame, pingIntervalMs } from "../../../../src/contract/realtime/protocol.ts";
import type { TicketRequest } from "../../../../src/contract/realtime/ticket.ts";
import { RequestProblem } from "../api/problem.ts";
import { ticketProtocols } from "./ticket.ts";

/** Why a socket will not come back: a close code of the protocol, or a refusal to give a ticket. */
export type SocketEnd = { kind: "closed"; code: number } | { kind: "refused"; problem: RequestProblem };

export interface SocketHandlers<Message> {
  message(message: Message): void;
  open?(): void;
  /** The connection is lost and is being made again; `failures` counts tries since it last stood. */
  down?(failures: number): void;
  end?(end: SocketEnd): void;
}

const silentAfterMs = 25_000;

/** One realtime socket: a fresh ticket for each connection, reconnects with jitter, pings, frames read by the contract. */
export class RealtimeSocket<Message> {
  readonly #socket: ReconnectingWebSocket;
  readonly #handlers: SocketHandlers<Message>;
  readonly #schema: z.ZodType<Message>;
  #pinging: ReturnType<typeof setInterval> | null = null;
  #heardAt = 0;
  #failures = 0;
  #ended = false;

  constructor(options: {
    path: string;
    ticket: TicketRequest;
    schema: z.ZodType<Message>;
    handlers: SocketHandlers<Message>;
  }) {
    this.#handlers = options.handlers;
    this.#schema = options.schema;
    const url = new URL(`/api/v1${options.path}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    this.#socket = new ReconnectingWebSocket(url.href, () => this.#protocols(options.ticket), {
      minReconnectionDelay: 300 + Math.random() * 900,
      maxReconnectionDelay: 8_000,
      reconnectionDelayGrowFactor: 1.6,
      connectionTimeout: 8_000,
      maxEnqueuedMessages: 0,
      shouldReconnectOnClose: (event) => shouldReconnect(event.code),
    });
    this.#socket.addEventListener("open", () => this.#opened());
    this.#socket.addEventListener("message", (event) => this.#received(event.data));
    this.#socket.addEventListener("error", () => this.#lost());
    this.#socket.addEventListener("close", (event) => this.#closed(event.code));
    addEventListener("offline", this.#networkWent);
    addEventListener("online", this.#networkCameBack);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends now, or not at all: what must survive a reconnect is sent again by its owner. */
  send<Sent extends { type: string }>(message: Sent): boolean {
    return this.isOpen && this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#ended = true;
    this.#cleanUp();
    this.#socket.close(1000);
  }

  async #protocols(ticket: TicketRequest): Promise<string[]> {
    try {
      return await ticketProtocols(ticket);
    } catch (error) {
      const isRefusal =
        error instanceof RequestProblem &&
        error.status !== null &&
        error.status < 500 &&
        error.code !== "rate_limited";
      if (isRefusal) this.#finish({ kind: "refused", problem: error });
      throw error;
    }
  }

  #opened(): void {
    this.#failures = 0;
    this.#heardAt = Date.now();
    this.#stopPinging();
    this.#pinging = setInterval(() => this.#ping(), pingIntervalMs);
    // A socket that the server closes before it has heard a frame stays half open for ten seconds.
    this.#ping();
    this.#handlers.open?.();
  }

  #ping(): void {
    if (Date.now() - this.#heardAt > silentAfterMs) {
      this.#lost();
      this.#socket.reconnect();
      return;
    }
    if (this.isOpen) this.#socket.send(pingFrame);
  }

  #received(data: unknown): void {
    this.#heardAt = Date.now();
    const parsed = this.#schema.safeParse(parseJson(data));
    // A frame this version does not know is left alone, so that the server may learn new ones first.
    if (parsed.success) this.#handlers.message(parsed.data);
  }

  #closed(code: number): void {
    this.#stopPinging();
    if (this.#ended) return;
    if (shouldReconnect(code)) this.#lost();
    else this.#finish({ kind: "closed", code });
  }

  #lost(): void {
    if (this.#ended) return;
    this.#failures += 1;
    this.#handlers.down?.(this.#failures);
  }

  #finish(end: SocketEnd): void {
    if (this.#ended) return;
    this.close();
    this.#handlers.end?.(end);
  }

  readonly #networkWent = (): void => this.#lost();

  /** What was open before belongs to the network that went, even where nobody has noticed yet. */
  readonly #networkCameBack = (): void => {
    if (!this.#ended) this.#socket.reconnect();
  };

  #stopPinging(): void {
    if (this.#pinging !== null) clearInterval(this.#pinging);
    this.#pinging = null;
  }

  #cleanUp(): void {
    this.#stopPinging();
    removeEventListener("offline", this.#networkWent);
    removeEventListener("online", this.#networkCameBack);
  }
}

function parseJson(data: unknown): unknown {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data);
  } catch {
    // Not JSON, so not a frame of this protocol: the schema refuses null.
    return null;
  }
}
