import { CommandFailedError } from "./command.ts";
import { UsageError } from "./settings.ts";

/** Runs a script's main function; what a person can correct ends in one sentence, the rest in a stack. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (fault) {
    if (!(fault instanceof UsageError || fault instanceof CommandFailedError)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}
