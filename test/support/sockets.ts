/** A client's end of a WebSocket that keeps what it hears. */
export class TestSocket<Message extends { type: string } = { type: string }> {
  readonly #socket: WebSocket;
  readonly #heard: Message[] = [];
  readonly #raw: string[] = [];
  #notify: (() => void) | null = null;
  #close: { code: number; reason: string } | null = null;

  constructor(response: Response) {
    const socket = response.webSocket;
    if (socket === null) throw new Error(`No socket was opened: ${response.status}`);
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const text = String(data);
      this.#raw.push(text);
      this.#heard.push(JSON.parse(text));
      this.#notify?.();
    });
    socket.addEventListener("close", ({ code, reason }) => {
      this.#close ??= { code, reason };
      this.#notify?.();
    });
    socket.accept();
  }

  send(message: unknown): void {
    this.#socket.send(JSON.stringify(message));
  }

  sendRaw(frame: string | ArrayBuffer): void {
    this.#socket.send(frame);
  }

  /** Everything heard so far, oldest first. */
  get heard(): readonly Message[] {
    return this.#heard;
  }

  get raw(): readonly string[] {
    return this.#raw;
  }

  heardTypes(): string[] {
    return this.#heard.map((message) => message.type);
  }

  /** The next message of this type that was not taken yet, waiting for it if need be. */
  async next<Type extends Message["type"]>(type: Type): Promise<Extract<Message, { type: Type }>> {
    let found: Extract<Message, { type: Type }> | undefined;
    await this.#until(`"${type}"`, () => {
      const index = this.#heard.findIndex((message, at) => at >= this.#taken && message.type === type);
      if (index === -1) return false;
      this.#taken = index + 1;
      found = ofType<Message, Type>(this.#heard[index]);
      return true;
    });
    if (found === undefined) throw new Error(`No "${type}" was heard`);
    return found;
  }

  /** Sends a ping that the object itself answers, and waits for the answer: what was sent before it has come. */
  async roundTrip(): Promise<void> {
    const isPong = (message: Message) => message.type === "pong";
    const before = this.#heard.filter(isPong).length;
    this.sendRaw('{ "type": "ping" }');
    await this.#until("a pong", () => this.#heard.filter(isPong).length > before);
  }

  /** The close frame, waiting for it if need be. */
  async closed(): Promise<{ code: number; reason: string }> {
    await this.#until("a close", () => this.#close !== null);
    if (this.#close === null) throw new Error("The socket did not close");
    return this.#close;
  }

  get isClosed(): boolean {
    return this.#close !== null;
  }

  close(): void {
    this.#socket.close(1000, "Bye");
  }

  #taken = 0;

  async #until(what: string, isDone: () => boolean): Promise<void> {
    const deadline = Date.now() + 5_000;
    while (!isDone()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Waited in vain for ${what}; heard ${this.heardTypes().join(", ")}`);
      const heard = Promise.withResolvers<void>();
      this.#notify = () => heard.resolve();
      await Promise.race([heard.promise, scheduler.wait(Math.min(left, 50))]);
    }
  }
}

/** The search above it has compared the type. */
function ofType<Message extends { type: string }, Type extends Message["type"]>(
  message: Message | undefined,
): Extract<Message, { type: Type }> | undefined {
  return message as Extract<Message, { type: Type }> | undefined;
}

/** Waits until `isDone`, for what no message announces. */
export async function eventually(isDone: () => boolean | Promise<boolean>, withinMs = 5_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error(`It did not come about within ${withinMs} ms`);
    await scheduler.wait(10);
  }
}
