const LOOK_EVERY_MS = 1000;

/**
 * Settles at Ctrl-C, when the system asks this process to end, or when the command that started it has died: npm and
 * the shell between do not pass every signal on, and nobody should have to hunt for Workers left behind.
 */
export function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid !== parent) resolve();
  }, LOOK_EVERY_MS);
  look.unref();
  return promise;
}
