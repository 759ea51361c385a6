import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./root.ts";

/** A tool ended with a status other than 0; what it printed is part of the message when it was kept. */
export class CommandFailedError extends Error {
  constructor(commandLine: string, output: string) {
    super(output === "" ? `"${commandLine}" failed` : `"${commandLine}" failed:\n${output}`);
    this.name = "CommandFailedError";
  }
}

/** The project's own tools come first, and wrangler is kept from calling home: everything runs without a network. */
export const offlineEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/**
 * Runs one of the project's tools to its end, with its output on the terminal, or kept and shown only on failure.
 * @throws CommandFailedError when it ends with another status than 0
 */
export async function command(
  name: string,
  args: readonly string[],
  output: "shown" | "kept" = "shown",
): Promise<string> {
  const child = spawn(name, args, {
    cwd: root,
    env: offlineEnvironment,
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.on("error", reject);
  child.on("close", (code) => resolve(code ?? 1));
  const status = await promise;
  const printed = Buffer.concat(chunks).toString();
  if (status !== 0) throw new CommandFailedError([name, ...args].join(" "), printed);
  return printed;
}
