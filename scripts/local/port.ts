import { connect } from "node:net";
import { UsageError } from "./settings.ts";

/** @throws UsageError when something listens on the port already, on either of this machine's loopback addresses */
export async function requireFreePort(port: number): Promise<void> {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => isAnswering(host, port)));
  if (answers.includes(true)) {
    throw new UsageError(
      `Port ${port} is taken: stop what runs there, or choose another with PORT=${port + 1} npm start`,
    );
  }
}

function isAnswering(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: 1000 });
  const settle = (answer: boolean) => {
    socket.destroy();
    resolve(answer);
  };
  socket.once("connect", () => settle(true));
  socket.once("timeout", () => settle(false));
  socket.once("error", () => settle(false));
  return promise;
}
