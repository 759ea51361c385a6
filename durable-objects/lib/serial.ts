/** Runs tasks one after another, so that steps with an `await` between them cannot mix. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether a task is running or waits to run. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#last.then(task, task);
    this.#last = result;
    try {
      return await result;
    } finally {
      this.#waiting -= 1;
    }
  }
}
