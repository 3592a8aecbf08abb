import { ConfigError, type Problem } from '../common/errors.ts'
import type { Repository } from '../manifests/index.ts'
import { planReplay } from '../plan/replay.ts'
import { readRepository, type Session } from '../session.ts'
import type { Due } from './jobs.ts'
import { type OutboxEntry, readOutbox, writeOutbox } from './outbox.ts'
import type { DeliveryResult } from './result.ts'

/**
 * What an outbox holds, with today's manifests.
 * @throws ConfigError for a file that is no outbox
 */
export function replayed(
  file: string,
  session: Session,
): { readonly dues: readonly Due[]; readonly repository: Repository } {
  const entries = readOutbox(file)
  const repository = readRepository(session)
  for (const { alert, provider, made, error } of entries)
    session.reporter.log.info(
      `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`,
    )
  return {
    dues: entries.map((entry) => ({
      delivery: planReplay(entry, repository),
      event: entry.event,
      made: entry.made,
      isDispatched: false,
    })),
    repository,
  }
}

/** Writes what failed into the outbox; a replayed one is written anew. Returns why it could not. */
export function keep(
  file: string,
  dues: readonly Due[],
  results: readonly DeliveryResult[],
  { cwd, redactor }: Session,
): Problem[] {
  const entries = dues.flatMap(({ event, made }, at): OutboxEntry[] => {
    const { status, alert, provider, file, error = '' } = results[at] as DeliveryResult
    return status === 'failed' ? [{ made, alert, provider, file, error, event }] : []
  })
  try {
    writeOutbox(file, entries, { cwd, redact: redactor.redact })
    return []
  } catch (error) {
    // Sent is sent: the result is told all the same.
    if (error instanceof ConfigError) return [{ severity: 'error', message: error.message }]
    throw error
  }
}
