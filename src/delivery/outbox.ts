import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ConfigError } from '../common/errors.ts'
import { writeWhole } from '../common/output-file.ts'
import { type Event, emptyEvent, eventJson } from '../event/event.ts'
import { parseEvent } from '../event/parse.ts'

/** A delivery that failed: enough to make it again with the manifests and secrets of another day. */
export interface OutboxEntry {
  /** When the delivery was first due, RFC 3339. */
  readonly made: string
  readonly alert: string | null
  readonly provider: string
  /** The Provider's file, to tell clusters apart. */
  readonly file: string
  readonly error: string
  /** The event as it came in, before any Alert was applied. */
  readonly event: Event
}

/**
 * Writes what failed, whole or not at all; where nothing failed an existing outbox is removed. Holds no secret: texts
 * are redacted, but for the names by which manifests and objects are found again.
 * @throws ConfigError for a path that cannot be written
 */
export function writeOutbox(
  file: string,
  entries: readonly OutboxEntry[],
  { cwd, redact }: { readonly cwd: string; readonly redact: (text: string) => string },
): void {
  try {
    if (entries.length === 0) {
      rmSync(path.resolve(cwd, file), { force: true })
      return
    }
    const written = entries.map(({ error, event, ...names }) => ({
      ...names,
      error: redact(error),
      event: redactedEvent(event, redact),
    }))
    writeWhole(file, cwd, `${JSON.stringify({ outbox: 1, entries: written }, undefined, 2)}\n`, 0o600)
  } catch (cause) {
    const message = `outbox: ${file} cannot be written: ${(cause as Error).message}`
    throw new ConfigError(message, { field: 'outbox' }, { cause })
  }
}

/** An event as JSON in which a secret that somebody wrote into its texts does not stand. */
function redactedEvent(event: Event, redact: (text: string) => string): unknown {
  const { involvedObject, timestamp, severity, metadata, ...texts } = JSON.parse(eventJson(event))
  const each = (fields: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(fields).map(([key, text]) => [redact(key), redact(text)]))
  return { involvedObject, severity, timestamp, ...each(texts), ...(metadata && { metadata: each(metadata) }) }
}

/** The entries of an outbox. @throws ConfigError for a file that is none */
export function readOutbox(file: string): OutboxEntry[] {
  let outbox: { outbox?: unknown; entries?: unknown }
  try {
    outbox = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(
      `replay: ${file} cannot be read as an outbox: ${(cause as Error).message}`,
      { field: 'replay' },
      { cause },
    )
  }
  if (outbox?.outbox !== 1 || !Array.isArray(outbox.entries))
    throw new ConfigError(`replay: ${file} is no outbox of flux-notify; expected a file that the input outbox wrote`, {
      field: 'replay',
    })
  return outbox.entries.map((entry, at) => readEntry(entry, file, at))
}

function readEntry(entry: unknown, file: string, at: number): OutboxEntry {
  const { made, alert, provider, file: manifest, error, event } = (entry ?? {}) as Record<string, unknown>
  const isAlert = alert === null || typeof alert === 'string'
  if (
    typeof made !== 'string' ||
    typeof provider !== 'string' ||
    !isAlert ||
    typeof event !== 'object' ||
    event === null
  ) {
    throw new ConfigError(`replay: entry ${at + 1} of ${file} is not whole; expected made, alert, provider and event`, {
      field: 'replay',
    })
  }
  return {
    made,
    alert,
    provider,
    file: String(manifest ?? ''),
    error: String(error ?? ''),
    event: { ...emptyEvent, ...parseEvent(JSON.stringify(event), { file }) },
  }
}
