import { existsSync } from 'node:fs'
import { ConfigError, type Problem } from '../common/errors.ts'
import { writeThrough } from '../common/output-file.ts'
import { several } from '../common/wording.ts'
import type { Delivery, Outcome } from '../plan/delivery.ts'
import { allEntries, createEntryWriter, type OutboxEntry, openRows } from './outbox-entry.ts'
import { entriesHead, entriesTail, type OpenOutboxFile, openOutboxFile, readRows } from './outbox-file.ts'
import { type DeliveryResult, failureText } from './result.ts'

export interface OutboxOptions {
  /** The input `outbox`, which receives failures. Without it, those of a replay stay in the replayed file. */
  readonly outbox: string | undefined
  /** The input `replay`. */
  readonly replay: string | undefined
  readonly cwd: string
  readonly redact: (text: string) => string
  /** Logs a line. */
  readonly info: (line: string) => void
  /** The current time, RFC 3339. */
  readonly now: string
}

/** Reads the entries of an outbox as JSON. @throws ConfigError with the input that names the file as its field */
export function readEntries(input: 'outbox' | 'replay', file: string, source: string | number): readonly string[] {
  try {
    if (typeof source === 'string' && !existsSync(source)) return []
    const rows = readRows(source)
    if (rows) return allEntries(rows)
  } catch (cause) {
    const message = `${input}: ${file} cannot be read as an outbox: ${(cause as Error).message}`
    throw new ConfigError(message, { field: input }, { cause })
  }
  throw new ConfigError(
    `${input}: ${file} is not an outbox of flux-notify, or is damaged; expected a file that the input outbox wrote`,
    { field: input },
  )
}

/** Keeps one outbox file up to date during a run. */
export interface OutboxWriter {
  begin(deliveries: readonly Delivery[]): void
  record(result: DeliveryResult, at: number): void
  finish(results: readonly DeliveryResult[]): Promise<Problem[]>
}

interface OutboxWriterOptions extends OutboxOptions {
  /** The replayed entries, in the order of the deliveries. Empty without a replay. */
  readonly entries: readonly OutboxEntry[]
}

/** Whether a delivery stays in the outbox: it failed, or was skipped but may be sent by another run or job. */
function isUndelivered(outcome: Outcome): boolean {
  if (outcome.status !== 'skipped') return outcome.status === 'failed'
  return outcome.code === 'suspended' || outcome.code === 'fork' || outcome.code === 'shard'
}

/** Returns an entry for a failed delivery. If it was replayed, that is its old entry with the new error. */
function toEntry(result: DeliveryResult, at: number, { entries, now }: OutboxWriterOptions): OutboxEntry {
  const { alertName, providerName, provider, alert, received, outcome } = result
  const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
  const file = (provider ?? alert)?.file ?? ''
  const entry = entries[at] ?? { made: now, alert: alertName, provider: providerName, file, event: received }
  return { ...entry, error }
}

/** Removes deliveries from a replayed outbox once they succeed. With options, also updates the error of those that fail. */
export function createReplayWriter(
  file: string,
  rows: readonly string[],
  options: OutboxWriterOptions | undefined,
): OutboxWriter {
  let opened: OpenOutboxFile | undefined
  return {
    begin: () => {
      opened = openOutboxFile(file, { entries: rows })
    },
    record: ({ outcome }, at) => {
      if (!isUndelivered(outcome)) opened?.removeEntry(at)
    },
    finish: async (results) => {
      const write = options && createEntryWriter(options.redact)
      const remaining = results.flatMap((result, at) => {
        if (!isUndelivered(result.outcome)) return []
        const isUpdated = result.outcome.status === 'failed' && options && write
        return [isUpdated ? write(toEntry(result, at, options)) : (rows[at] as string)]
      })
      opened?.finish(remaining)
      return []
    },
  }
}

/** Adds failed deliveries to an outbox file, after those of earlier runs. */
export function createFileWriter(file: string, name: string, options: OutboxWriterOptions): OutboxWriter {
  const earlier = readEntries('outbox', name, file)
  const { entries, redact, now } = options
  const write = createEntryWriter(redact)
  /** The row in `open` of each delivery. */
  const openIndexes = new Map<number, number>()
  let opened: OpenOutboxFile | undefined
  return {
    begin: (deliveries) => {
      const [first] = deliveries
      if (!first) return
      // Deliveries of a replay are still in the replayed file, so they are not listed as open here.
      const open = entries.length > 0 ? [] : deliveries.filter(({ outcome }) => outcome?.status !== 'skipped')
      for (const [at, delivery] of deliveries.entries())
        if (entries.length === 0 && delivery.outcome?.status !== 'skipped') openIndexes.set(at, openIndexes.size)
      opened = openOutboxFile(file, {
        entries: earlier,
        open: openRows(open, { made: now, event: first.received, redact }),
      })
    },
    record: (result, at) => {
      if (result.outcome.status === 'failed') opened?.appendEntry(write(toEntry(result, at, options)))
      const openIndex = openIndexes.get(at)
      if (openIndex !== undefined) opened?.removeOpen(openIndex)
    },
    finish: async (results) => {
      // Written again, since more secrets may be known by now.
      const write = createEntryWriter(redact)
      const failures = results.flatMap((result, at) =>
        result.outcome.status === 'failed' ? [write(toEntry(result, at, options))] : [],
      )
      opened?.finish([...earlier, ...failures])
      if (earlier.length === 0) return []
      const [verb, pronoun] = earlier.length === 1 ? ['is', 'it'] : ['are', 'them']
      const message = `${several(earlier.length, 'delivery')} of earlier runs ${verb} waiting in the outbox ${name}; replay delivers ${pronoun}`
      return [{ severity: 'notice', message }]
    },
  }
}

/** Writes each delivery to a pipe or a device as soon as it fails. */
export function createStreamWriter(target: string | number, options: OutboxWriterOptions): OutboxWriter {
  const write = createEntryWriter(options.redact)
  let written = Promise.resolve()
  let count = 0
  const append = (text: string): void => {
    written = written.then(() => writeThrough(target, text))
    // The error is reported at the end.
    written.catch(() => {})
  }
  return {
    begin: () => {},
    record: (result, at) => {
      if (result.outcome.status !== 'failed') return
      append(`${count === 0 ? `${entriesHead}\n ` : ','}${write(toEntry(result, at, options))}\n`)
      count += 1
    },
    finish: async () => {
      if (count > 0) append(`${entriesTail}\n`)
      await written
      return []
    },
  }
}
