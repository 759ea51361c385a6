import { currentTrace, withTrace } from "../../src/platform/trace.ts";

/** What a call carries behind its own arguments. */
interface Carrier {
  causedBy: string;
}

/** The same stub, whose calls say which request they are made for, when there is one. */
export function tracing<Stub extends object>(stub: Stub): Stub {
  const requestId = currentTrace()?.requestId;
  if (requestId === undefined) return stub;
  const carrier: Carrier = { causedBy: requestId };
  return new Proxy(stub, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== "function" || property === "then") return value;
      if (property === "fetch") return value.bind(target);
      return (...args: unknown[]) => Reflect.apply(value, target, [...args, carrier]);
    },
  });
}

/** Lets these methods of an object's class run as part of the request that their caller names. */
export function traceCalls<Rpc extends object>(
  { prototype }: { prototype: Rpc },
  methods: readonly (keyof Rpc & string)[],
): void {
  for (const name of methods) {
    const method: unknown = prototype[name];
    if (typeof method !== "function") throw new Error(`There is no method "${name}"`);
    const value = function traced(this: Rpc, ...args: unknown[]): unknown {
      const last = args.at(-1);
      if (!isCarrier(last)) return Reflect.apply(method, this, args);
      return withTrace(last.causedBy, () => Reflect.apply(method, this, args.slice(0, -1)));
    };
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

function isCarrier(value: unknown): value is Carrier {
  return (
    typeof value === "object" && value !== null && "causedBy" in value && typeof value.causedBy === "string"
  );
}
