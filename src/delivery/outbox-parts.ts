import { existsSync } from 'node:fs'
import { ConfigError, type Problem } from '../common/errors.ts'
import { writeThrough } from '../common/output-file.ts'
import { several } from '../common/wording.ts'
import type { Delivery, Outcome } from '../plan/delivery.ts'
import { createEntryWriter, type OutboxEntry, openRows, withOpen } from './outbox-entry.ts'
import { entriesHead, entriesTail, type OpenOutboxFile, openOutboxFile, readRows } from './outbox-file.ts'
import { type DeliveryResult, failureText } from './result.ts'

export interface OutboxOptions {
  /** The input `outbox`: where failures go; those of a replay stay in the replayed file without it. */
  readonly outbox: string | undefined
  /** The input `replay`. */
  readonly replay: string | undefined
  readonly cwd: string
  readonly redact: (text: string) => string
  /** Takes a line for the reader of the log. */
  readonly info: (line: string) => void
  /** RFC 3339. */
  readonly now: string
}

/** The entries of an outbox as JSON. @throws ConfigError on the input that names it */
export function readAll(input: 'outbox' | 'replay', file: string, from: string | number): readonly string[] {
  try {
    if (typeof from === 'string' && !existsSync(from)) return []
    const rows = readRows(from)
    if (rows) return withOpen(rows)
  } catch (cause) {
    const message = `${input}: ${file} cannot be read as an outbox: ${(cause as Error).message}`
    throw new ConfigError(message, { field: input }, { cause })
  }
  throw new ConfigError(
    `${input}: ${file} is not an outbox of flux-notify, or is damaged; expected a file that the input outbox wrote`,
    { field: input },
  )
}

/** What one file has to do with a run. */
export interface OutboxPart {
  begin(deliveries: readonly Delivery[]): void
  record(result: DeliveryResult, at: number): void
  finish(results: readonly DeliveryResult[]): Promise<Problem[]>
}

interface OutboxPartOptions extends OutboxOptions {
  /** Of a replay: which entry each delivery is. */
  readonly entries: readonly OutboxEntry[]
}

/** Whether a delivery is still to be made. */
function isWaiting(outcome: Outcome): boolean {
  if (outcome.status !== 'skipped') return outcome.status === 'failed'
  return outcome.code === 'suspended' || outcome.code === 'fork' || outcome.code === 'shard'
}

/** The failed delivery as an entry: that of its first day, if it is replayed, with the error of today. */
function entryOf(result: DeliveryResult, at: number, { entries, now }: OutboxPartOptions): OutboxEntry {
  const { alertName, providerName, provider, alert, received, outcome } = result
  const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
  const file = (provider ?? alert)?.file ?? ''
  const entry = entries[at] ?? { made: now, alert: alertName, provider: providerName, file, event: received }
  return { ...entry, error }
}

/** A replayed outbox: what has been delivered goes. With options, what fails again gets the error of today. */
export function replayPart(file: string, rows: readonly string[], options: OutboxPartOptions | undefined): OutboxPart {
  let opened: OpenOutboxFile | undefined
  return {
    begin: () => {
      opened = openOutboxFile(file, { entries: rows })
    },
    record: ({ outcome }, at) => {
      if (!isWaiting(outcome)) opened?.removeEntry(at)
    },
    finish: async (results) => {
      const write = options && createEntryWriter(options.redact)
      const left = results.flatMap((result, at) => {
        if (!isWaiting(result.outcome)) return []
        const isNew = result.outcome.status === 'failed' && options && write
        return [isNew ? write(entryOf(result, at, options)) : (rows[at] as string)]
      })
      opened?.finish(left)
      return []
    },
  }
}

/** The file for what fails, behind what earlier runs left there. */
export function filePart(file: string, name: string, options: OutboxPartOptions): OutboxPart {
  const earlier = readAll('outbox', name, file)
  const { entries, redact, now } = options
  const write = createEntryWriter(redact)
  const places = new Map<number, number>()
  let opened: OpenOutboxFile | undefined
  return {
    begin: (deliveries) => {
      const [first] = deliveries
      if (!first) return
      // The deliveries of a replay are open in the file that they come from.
      const open = entries.length > 0 ? [] : deliveries.filter(({ outcome }) => outcome?.status !== 'skipped')
      for (const [at, delivery] of deliveries.entries())
        if (entries.length === 0 && delivery.outcome?.status !== 'skipped') places.set(at, places.size)
      opened = openOutboxFile(file, {
        entries: earlier,
        open: openRows(open, { made: now, event: first.received, redact }),
      })
    },
    record: (result, at) => {
      if (result.outcome.status === 'failed') opened?.appendEntry(write(entryOf(result, at, options)))
      const place = places.get(at)
      if (place !== undefined) opened?.removeOpen(place)
    },
    finish: async (results) => {
      // Anew: by now more secrets may be known.
      const write = createEntryWriter(redact)
      const failures = results.flatMap((result, at) =>
        result.outcome.status === 'failed' ? [write(entryOf(result, at, options))] : [],
      )
      opened?.finish([...earlier, ...failures])
      if (earlier.length === 0) return []
      const message = `${several(earlier.length, 'delivery')} of earlier runs ${earlier.length === 1 ? 'is' : 'are'} waiting in the outbox ${name}; replay delivers ${earlier.length === 1 ? 'it' : 'them'}`
      return [{ severity: 'notice', message }]
    },
  }
}

/** A pipe or a device for what fails, each entry as soon as it has failed. */
export function streamPart(target: string | number, options: OutboxPartOptions): OutboxPart {
  const write = createEntryWriter(options.redact)
  let written = Promise.resolve()
  let count = 0
  const append = (text: string): void => {
    written = written.then(() => writeThrough(target, text))
    // The error is told at the end.
    written.catch(() => {})
  }
  return {
    begin: () => {},
    record: (result, at) => {
      if (result.outcome.status !== 'failed') return
      append(`${count === 0 ? `${entriesHead}\n ` : ','}${write(entryOf(result, at, options))}\n`)
      count += 1
    },
    finish: async () => {
      if (count > 0) append(`${entriesTail}\n`)
      await written
      return []
    },
  }
}
