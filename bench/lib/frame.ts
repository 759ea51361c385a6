import { z } from "zod";

/** One JSON message, as all peers exchange it. */
export type Frame = Readonly<Record<string, unknown>> & { readonly type: string };

const frameSchema = z.looseObject({ type: z.string() });

/** @throws ZodError when the value is no message */
export function asFrame(value: unknown): Frame {
  return frameSchema.parse(value);
}
