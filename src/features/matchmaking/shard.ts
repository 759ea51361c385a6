/** The shard of a user, from 0 to `shards - 1`: always the same, and evenly spread (FNV-1a over the id). */
export function shardOf(userId: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < userId.length; index += 1) {
    hash = Math.imul(hash ^ userId.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash % shards;
}
