import type { Frame } from "./frame.ts";
import type { Line } from "./line.ts";

/** The next message of this type. What else the line says meanwhile is passed over. */
export async function heardOnce(line: Line, type: string, withinMs = 10_000): Promise<Frame> {
  const { promise, resolve, reject } = Promise.withResolvers<Frame>();
  const deadline = setTimeout(() => reject(new Error(`"${type}" was not heard in ${withinMs} ms`)), withinMs);
  line.listen((frame) => {
    if (frame.type === type) resolve(frame);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
  }
}
