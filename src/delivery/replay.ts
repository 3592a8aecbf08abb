import { ConfigError, type Problem } from '../common/errors.ts'
import type { Repository } from '../manifests/index.ts'
import { planReplay } from '../plan/replay.ts'
import type { Due } from './jobs.ts'
import { type OutboxEntry, writeOutbox } from './outbox.ts'
import type { DeliveryResult } from './result.ts'

/** What the entries of an outbox are, with today's manifests. */
export function replayed(entries: readonly OutboxEntry[], repository: Repository): Due[] {
  return entries.map((entry) => ({
    delivery: planReplay(entry, repository),
    event: entry.event,
    made: entry.made,
    isDispatched: false,
  }))
}

/** An entry of an outbox in one line, for the log. */
export function replayLine({ alert, provider, made, error }: OutboxEntry): string {
  return `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`
}

/** Writes what failed into the outbox; a replayed one is written anew. Returns why it could not. */
export function keep(
  file: string,
  dues: readonly Due[],
  results: readonly DeliveryResult[],
  options: { readonly cwd: string; readonly redact: (text: string) => string },
): Problem[] {
  const entries = dues.flatMap(({ event, made }, at): OutboxEntry[] => {
    const { status, alert, provider, file, error = '' } = results[at] as DeliveryResult
    return status === 'failed' ? [{ made, alert, provider, file, error, event }] : []
  })
  try {
    writeOutbox(file, entries, options)
    return []
  } catch (error) {
    // Sent is sent: the result is told all the same.
    if (error instanceof ConfigError) return [{ severity: 'error', message: error.message }]
    throw error
  }
}
