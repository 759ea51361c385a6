import Argon2, { Argon2Type, Argon2Version, generateSalt } from "@phi-ag/argon2";
import wasm from "@phi-ag/argon2/argon2.wasm";

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. `test` is cheap and refused in production. */
export const argon2Costs = {
  standard: { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 },
  test: { memoryCost: 64, timeCost: 1, parallelism: 1 },
} as const;
export type Argon2Cost = keyof typeof argon2Costs;

let instance: Promise<Argon2> | undefined;

function argon2(): Promise<Argon2> {
  instance ??= instantiate();
  return instance;
}

async function instantiate(): Promise<Argon2> {
  return new Argon2(await WebAssembly.instantiate(wasm));
}

/** The PHC string of an ASCII input. The library counts characters as bytes, so anything else would be cut. */
export async function argon2Hash(input: string, cost: Argon2Cost): Promise<string> {
  const options = {
    ...argon2Costs[cost],
    salt: generateSalt(16),
    hashLength: 32,
    type: Argon2Type.Argon2id,
    version: Argon2Version.Version13,
  };
  return (await argon2()).hash(input, options).encoded;
}

export async function argon2Verify(encoded: string, input: string): Promise<boolean> {
  return (await argon2()).tryVerify(encoded, input, Argon2Type.Argon2id).success;
}
