import { v7 } from "uuid";

/** A new UUIDv7 (RFC 9562): sortable by the time it was made, so it also orders rows. */
export function newId(): string {
  return v7();
}
