/**
 * An entrypoint of the Worker that the object runs in. `ctx.exports` is typed after the Worker's entry file, which
 * object code must not import; the entrypoint class implements the interface that is asserted here.
 * @throws Error when the Worker exports no such entrypoint
 */
export function loopback<Rpc>(ctx: DurableObjectState, name: string): Rpc {
  const entrypoint: unknown = Reflect.get(ctx.exports, name);
  if (entrypoint === undefined) throw new Error(`The Worker exports no "${name}"`);
  return entrypoint as Rpc;
}
