import { createHash } from 'node:crypto'
import type { Delivery } from './delivery.ts'

/** Returns a delivery's shard, from 1 to `count`. It depends on the Alert's and Provider's names only, so all jobs agree. */
export function shardOf(
  { alertName, providerName }: Pick<Delivery, 'alertName' | 'providerName'>,
  count: number,
): number {
  const hash = createHash('sha256')
    .update(`${alertName ?? ''}\n${providerName}`)
    .digest()
  return (hash.readUInt32BE(0) % count) + 1
}
