import { createHash } from 'node:crypto'
import type { Delivery } from './delivery.ts'

/** The shard of a delivery, from 1 to `count`. Every job computes the same one: only the names of the Alert and the Provider count. */
export function shardOf(
  { alertName, providerName }: Pick<Delivery, 'alertName' | 'providerName'>,
  count: number,
): number {
  const hash = createHash('sha256')
    .update(`${alertName ?? ''}\n${providerName}`)
    .digest()
  return (hash.readUInt32BE(0) % count) + 1
}
