import { z } from "zod";
import { secondFactors } from "../../../../src/contract/auth.ts";
import { tabStore } from "../storage.ts";

const keptSchema = z.object({ value: z.unknown(), until: z.number() });

/**
 * What a way in has reached so far, kept in this tab until it is finished, so that a reload or the step back loses
 * nothing. What is too old, or not readable, was never there.
 */
class Pending<Shape extends z.ZodType> {
  readonly #key: string;
  readonly #shape: Shape;
  readonly #lifetimeMs: number;

  constructor(options: { key: string; shape: Shape; lifetimeMs: number }) {
    this.#key = options.key;
    this.#shape = options.shape;
    this.#lifetimeMs = options.lifetimeMs;
  }

  keep(value: z.infer<Shape>): void {
    tabStore.set(this.#key, JSON.stringify({ value, until: Date.now() + this.#lifetimeMs }));
  }

  read(): z.infer<Shape> | null {
    try {
      const kept = keptSchema.parse(JSON.parse(tabStore.get(this.#key) ?? "null"));
      return kept.until > Date.now() ? this.#shape.parse(kept.value) : null;
    } catch {
      // Nothing was kept, or an older version of the app kept it.
      return null;
    }
  }

  drop(): void {
    tabStore.remove(this.#key);
  }
}

/** A first step was right and the account asks for a second one; the server waits 5 minutes for it. */
export const pendingSecondStep = new Pending({
  key: "second-step",
  shape: z.object({ mfaToken: z.string(), methods: z.array(z.enum(secondFactors)) }),
  lifetimeMs: 5 * 60_000,
});

/** An address is proven and has no account yet; the server waits 15 minutes for the rest. */
export const pendingSignUp = new Pending({
  key: "sign-up",
  shape: z.object({
    signupToken: z.string(),
    email: z.string(),
    displayName: z.string().nullable(),
    provedBy: z.enum(["code", "provider"]),
  }),
  lifetimeMs: 15 * 60_000,
});

/** The account is closed and the way in has given a token to appeal with; the server takes it for a day. */
export const pendingAppeal = new Pending({
  key: "appeal",
  shape: z.object({
    appealToken: z.string(),
    /** When the account opens again; null if never. */
    until: z.string().nullable(),
  }),
  lifetimeMs: 24 * 60 * 60_000,
});
