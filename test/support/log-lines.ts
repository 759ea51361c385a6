import { onTestFinished, vi } from "vitest";

export type LogLine = { level: string; event: string } & Record<string, unknown>;

const channels = ["log", "info", "warn", "error", "debug"] as const;

/** Everything that is logged from now on in this test, by Workers and objects alike, as it is written. */
export function loggedText(): string[] {
  const written: string[] = [];
  for (const channel of channels) {
    const spy = vi.spyOn(console, channel).mockImplementation((...words: unknown[]) => {
      written.push(words.map(String).join(" "));
    });
    onTestFinished(() => spy.mockRestore());
  }
  return written;
}

/** The structured lines that are logged from now on in this test. */
export function logLines(): LogLine[] {
  const lines: LogLine[] = [];
  for (const channel of channels) {
    const spy = vi.spyOn(console, channel).mockImplementation((...words: unknown[]) => {
      const line: unknown = JSON.parse(String(words[0]));
      if (isLogLine(line)) lines.push(line);
    });
    onTestFinished(() => spy.mockRestore());
  }
  return lines;
}

function isLogLine(line: unknown): line is LogLine {
  return typeof line === "object" && line !== null && "level" in line && "event" in line;
}
