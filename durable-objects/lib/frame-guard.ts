import type { z } from "zod";
import { type CloseCode, closeCodes } from "../../src/contract/realtime/close-codes.ts";
import { frameLimits } from "../../src/contract/realtime/protocol.ts";
import { configOf } from "../../src/platform/config/config.ts";

/** What came in: a message, an unreadable frame, or one that ends the connection. */
export type Incoming<Message> =
  | { kind: "message"; message: Message; text: string }
  | { kind: "invalid" }
  | { kind: "violation"; closeCode: CloseCode; reason: string };

const encoder = new TextEncoder();

/** Reads one connection's frames and enforces what every socket must keep to. */
export class FrameGuard {
  #arrivals: number[] = [];
  #invalid: number[] = [];
  readonly #isRateLimited: boolean;

  /** `env` says whether frames are counted: always, but for load tests in development. */
  constructor(env: object) {
    this.#isRateLimited = configOf(env).RATE_LIMITS === "on";
  }

  read<Message>(
    frame: string | ArrayBuffer | ArrayBufferView,
    schema: z.ZodType<Message>,
    now: number,
  ): Incoming<Message> {
    if (isTooLarge(frame)) {
      return { kind: "violation", closeCode: closeCodes.tooLarge, reason: "Frame over 64 KiB" };
    }
    if (this.#isRateLimited && this.#isFlooding(now)) {
      return { kind: "violation", closeCode: closeCodes.rateLimited, reason: "Too many frames" };
    }
    const value = typeof frame === "string" ? parseJson(frame) : undefined;
    const parsed = value === undefined ? undefined : schema.safeParse(value);
    if (typeof frame === "string" && parsed?.success === true) {
      return { kind: "message", message: parsed.data, text: frame };
    }
    this.#invalid = [...this.#invalid.filter((at) => now - at < 60_000), now];
    if (this.#invalid.length < frameLimits.invalidPerMinute) return { kind: "invalid" };
    return { kind: "violation", closeCode: closeCodes.malformed, reason: "Too many unreadable frames" };
  }

  /** Counts exactly, over any second and any minute. */
  #isFlooding(now: number): boolean {
    const arrivals = this.#arrivals;
    arrivals.push(now);
    if (arrivals.length > frameLimits.perMinute * 2)
      this.#arrivals = arrivals.slice(-frameLimits.perMinute - 1);
    const inSecond = arrivals.at(-1 - frameLimits.perSecond);
    const inMinute = arrivals.at(-1 - frameLimits.perMinute);
    return (
      (inSecond !== undefined && now - inSecond < 1_000) ||
      (inMinute !== undefined && now - inMinute < 60_000)
    );
  }
}

function isTooLarge(frame: string | ArrayBuffer | ArrayBufferView): boolean {
  if (typeof frame !== "string") return frame.byteLength > frameLimits.maxBytes;
  if (frame.length > frameLimits.maxBytes) return true;
  return frame.length * 3 > frameLimits.maxBytes && encoder.encode(frame).byteLength > frameLimits.maxBytes;
}

/** The JSON value of a frame, or undefined when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof RangeError) return undefined;
    throw fault;
  }
}
