import { createHash } from 'node:crypto'
import type { Delivery } from './delivery.ts'

/** The share, from 1, that a delivery falls into: the same in every job, since only names count. */
export function shardOf(
  { alertName, providerName }: Pick<Delivery, 'alertName' | 'providerName'>,
  count: number,
): number {
  const hash = createHash('sha256')
    .update(`${alertName ?? ''}\n${providerName}`)
    .digest()
  return (hash.readUInt32BE(0) % count) + 1
}
