/** WebSocket close codes of protocol `parley.v1`, for every kind of socket. */
export const closeCodes = {
  done: 4000,
  revoked: 4001,
  banned: 4003,
  rateLimited: 4008,
  replaced: 4009,
  malformed: 1007,
  tooLarge: 1009,
  restarting: 1012,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/**
 * Tells whether a client should open the socket again after a close.
 * Every other code means that the server is finished with this socket for good.
 */
export function shouldReconnect(code: number): boolean {
  const final: readonly number[] = [
    closeCodes.done,
    closeCodes.revoked,
    closeCodes.banned,
    closeCodes.replaced,
    closeCodes.malformed,
    closeCodes.tooLarge,
  ];
  return !final.includes(code);
}
