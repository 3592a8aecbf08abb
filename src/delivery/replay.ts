import { ConfigError, type Problem } from '../common/errors.ts'
import { type OutboxEntry, writeOutbox } from './outbox.ts'
import { type DeliveryResult, failureText, placeOf } from './result.ts'

/** What an outbox entry says of itself in the log. */
export function describeEntry({ alert, provider, made, error }: OutboxEntry): string {
  return `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`
}

/**
 * Writes what failed into the outbox; a replayed one is written anew. Returns why it could not.
 * @param now RFC 3339, for deliveries of this run
 */
export function writeFailed(
  file: string,
  results: readonly DeliveryResult[],
  { cwd, redact, now }: { readonly cwd: string; readonly redact: (text: string) => string; readonly now: string },
): Problem[] {
  const entries = results.flatMap((result): OutboxEntry[] => {
    const { outcome, received: event, alertName: alert, providerName: provider, since: made = now } = result
    if (outcome.status !== 'failed') return []
    return [{ made, alert, provider, file: placeOf(result).file, error: failureText(outcome.error), event }]
  })
  try {
    writeOutbox(file, entries, { cwd, redact })
    return []
  } catch (error) {
    // Sent is sent: the result is told all the same.
    if (error instanceof ConfigError) return [{ severity: 'error', message: error.message }]
    throw error
  }
}
