import { scrub } from "./scrub.ts";
import { currentTrace } from "./trace.ts";

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Structured log lines: one JSON object each, on the channel of its level, with the id of the request that caused it.
 * Values must never hold secrets or tokens.
 */
export interface Logger {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields & { cause?: string }): void;
  /** The same logger with `fields` in every line. */
  with(fields: Fields): Logger;
}

export function createLogger(base: Fields = {}): Logger {
  const line = (level: string, event: string, fields: Fields) =>
    JSON.stringify({
      level,
      event,
      ...base,
      requestId: base["requestId"] ?? currentTrace()?.requestId,
      ...fields,
    });
  return {
    info: (event, fields = {}) => console.log(line("info", event, fields)),
    warn: (event, fields = {}) => console.warn(line("warn", event, fields)),
    error: (event, fields = {}) => console.error(line("error", event, fields)),
    with: (fields) => createLogger({ ...base, ...fields }),
  };
}

/** A fault in words for the log: name, message and stack, causes included, without what must not be told. */
export function describeFault(fault: unknown): string {
  return scrub(inWords(fault));
}

/** The first words of a fault for people who look after the service, without what must not be told. */
export function summariseFault(fault: unknown): string {
  return fault instanceof Error ? scrub(fault.message).slice(0, 500) : "unknown";
}

function inWords(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const cause = fault.cause === undefined ? "" : ` | caused by ${inWords(fault.cause)}`;
  return `${fault.stack ?? `${fault.name}: ${fault.message}`}${cause}`;
}
