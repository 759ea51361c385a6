import { newId } from "./ids.ts";
import { scrub } from "./scrub.ts";

const TIMEOUT_MS = 3_000;
const DSN =
  /^(?<scheme>https?):\/\/(?<key>[A-Za-z0-9]+)@(?<host>[A-Za-z0-9.:-]+)(?<path>(?:\/[\w-]+)*)\/(?<project>\d+)$/;

/** A fault as it is told outside. */
export interface FaultReport {
  fault: unknown;
  /** The name that its log line has. */
  event: string;
  requestId: string | undefined;
  /** Plain facts: a route's pattern, a topic. */
  tags: Readonly<Record<string, string>>;
}

interface SentrySettings {
  /** `https://<key>@<host>/<project>` */
  dsn: string;
  environment: string;
}

/** Whether this is an address to which faults can be posted. */
export function isDsn(text: string): boolean {
  return DSN.test(text);
}

/**
 * Tells Sentry, or what speaks its protocol, of a fault: an envelope with one event
 * (develop.sentry.dev/sdk/foundations/transport/envelopes). Everything in words is scrubbed.
 */
export class SentryReports {
  readonly #endpoint: string;
  readonly #auth: string;
  readonly #settings: SentrySettings;
  readonly #fetch: typeof fetch;

  /** @throws Error for something that is no DSN */
  constructor(settings: SentrySettings, fetcher: typeof fetch) {
    const { scheme, key, host, path, project } = DSN.exec(settings.dsn)?.groups ?? {};
    if (key === undefined) throw new Error("This is no DSN");
    this.#endpoint = `${scheme}://${host}${path}/api/${project}/envelope/`;
    this.#auth = `Sentry sentry_version=7, sentry_client=parley/1.0, sentry_key=${key}`;
    this.#settings = settings;
    this.#fetch = fetcher;
  }

  /** @throws Error when it was not taken */
  async post(report: FaultReport, now: number): Promise<void> {
    const eventId = newId().replaceAll("-", "");
    const sentAt = new Date(now).toISOString();
    const lines = [
      { event_id: eventId, sent_at: sentAt },
      { type: "event" },
      this.#event(report, eventId, now),
    ];
    const post = this.#fetch;
    const response = await post(this.#endpoint, {
      method: "POST",
      headers: { "content-type": "application/x-sentry-envelope", "x-sentry-auth": this.#auth },
      body: lines.map((line) => JSON.stringify(line)).join("\n"),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The report was answered ${response.status}`);
  }

  #event({ fault, event, requestId, tags }: FaultReport, eventId: string, now: number) {
    return {
      event_id: eventId,
      timestamp: now / 1000,
      platform: "javascript",
      level: "error",
      logger: event,
      environment: this.#settings.environment,
      tags: { ...tags, ...(requestId === undefined ? {} : { request_id: requestId }) },
      exception: { values: causesOf(fault).toReversed().map(exceptionOf) },
    };
  }
}

/** The fault, what caused it, what caused that. */
function causesOf(fault: unknown): unknown[] {
  if (!(fault instanceof Error) || fault.cause === undefined) return [fault];
  return [fault, ...causesOf(fault.cause)];
}

function exceptionOf(fault: unknown) {
  if (!(fault instanceof Error)) return { type: "Unknown", value: scrub(String(fault)) };
  const frames = framesOf(fault.stack ?? "");
  const stacktrace = frames.length === 0 ? {} : { stacktrace: { frames } };
  return { type: fault.name, value: scrub(fault.message), ...stacktrace };
}

/** The frames of a V8 stack, the outermost call first as Sentry wants them. */
function framesOf(stack: string) {
  const lines = stack.matchAll(
    /^ {4}at (?:(?<name>.+?) \()?(?<file>[^()\s]+):(?<line>\d+):(?<column>\d+)\)?$/gm,
  );
  return Array.from(lines, ({ groups = {} }) => ({
    function: groups["name"] ?? "?",
    filename: groups["file"],
    lineno: Number(groups["line"]),
    colno: Number(groups["column"]),
    in_app: groups["file"]?.includes("node_modules") === false,
  })).toReversed();
}
