import { existsSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, type Problem } from '../common/errors.ts'
import { checkOutput, type Destination, findDestination, writeThrough } from '../common/output-file.ts'
import { several } from '../common/wording.ts'
import type { Delivery, Outcome } from '../plan/delivery.ts'
import { createEntryReader, createEntryWriter, type OutboxEntry, openRows, withOpen } from './outbox-entry.ts'
import { entriesHead, entriesTail, isOutbox, type OpenOutboxFile, openOutboxFile, readRows } from './outbox-file.ts'
import { lockFile } from './outbox-lock.ts'
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

/** The outboxes of a run. What happens is in the files when the call returns, so that a run can be killed at any time. */
export interface Outbox {
  /** What is to be replayed; [] without `replay`. */
  readonly entries: readonly OutboxEntry[]
  /** The run is about to send: from here on none of its deliveries is lost. @throws ConfigError */
  begin(deliveries: readonly Delivery[]): void
  /** The delivery at that place has ended. */
  record(result: DeliveryResult, at: number): void
  /** The run is over. Returns what to tell: errors where something could not be written. */
  finish(results: readonly DeliveryResult[]): Promise<Problem[]>
  /** Lets others use the files; safe to call at any time. */
  release(): void
}

/**
 * What an outbox holds, for a run that only shows it.
 * @throws ConfigError for a file that is not an outbox
 */
export function readOutbox(replay: string, cwd: string): OutboxEntry[] {
  return readAll('replay', replay, findReplay(replay, cwd).path).map(createEntryReader(replay))
}

/**
 * Opens the outboxes that the inputs name, and waits for other runs that use them.
 * @throws ConfigError for a file that cannot be written, or that is not an outbox
 */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { outbox, replay, cwd } = options
  const source = replay === undefined ? undefined : findReplay(replay, cwd)
  const target = findTarget(options, source)
  const files = [source, target].flatMap((one) => (one?.kind === 'file' ? [one.path] : []))
  const release = await lockAll(files, options)
  try {
    const rows = source ? readAll('replay', replay as string, source.path) : []
    const entries = rows.map(createEntryReader(replay ?? ''))
    const isSame = source?.path === target?.path
    const parts: OutboxPart[] = []
    if (source?.kind === 'file') parts.push(replayPart(source.path, rows, isSame ? { ...options, entries } : undefined))
    if (target?.kind === 'stream') parts.push(streamPart(target.path, { ...options, entries }))
    else if (target && !isSame) parts.push(filePart(target.path, outbox as string, { ...options, entries }))
    return { entries, ...together(parts, outbox ?? replay ?? ''), release }
  } catch (error) {
    release()
    throw error
  }
}

function findReplay(file: string, cwd: string): Destination {
  const at = path.resolve(cwd, file)
  if (existsSync(at)) return findDestination(at)
  throw new ConfigError(`replay: ${file} is not there; expected a file that the input outbox wrote`, {
    field: 'replay',
  })
}

/** Where failures go: what fails again stays in the replayed file, if no other is named. */
function findTarget({ outbox, replay, cwd }: OutboxOptions, source: Destination | undefined): Destination | undefined {
  const expected = 'an outbox of flux-notify'
  if (source?.kind === 'file' && replay !== undefined)
    checkOutput({ input: 'replay', file: replay, cwd, expected, mayReplace: () => true })
  if (outbox !== undefined) return checkOutput({ input: 'outbox', file: outbox, cwd, expected, mayReplace: isOutbox })
  if (source?.kind !== 'stream') return source
  const message = `replay: ${replay} is not a regular file; name one in outbox for what fails again`
  throw new ConfigError(message, { field: 'replay' })
}

/** Locks in the same order in every run, so that no two wait for each other. */
async function lockAll(files: readonly string[], { cwd, info }: OutboxOptions): Promise<() => void> {
  const unlocks: (() => void)[] = []
  for (const file of [...new Set(files)].sort()) {
    const name = path.relative(cwd, file)
    unlocks.push(await lockFile(file, (pid) => info(`${name} is in use by process ${pid}: waiting until it ends`)))
  }
  return () => {
    for (const unlock of unlocks) unlock()
  }
}

/** The entries of an outbox as JSON. @throws ConfigError on the input that names it */
function readAll(input: 'outbox' | 'replay', file: string, from: string | number): readonly string[] {
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
interface OutboxPart {
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
function replayPart(file: string, rows: readonly string[], options: OutboxPartOptions | undefined): OutboxPart {
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
function filePart(file: string, name: string, options: OutboxPartOptions): OutboxPart {
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
function streamPart(target: string | number, options: OutboxPartOptions): OutboxPart {
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

/** Sent is sent: a file that cannot be written is told at the end, and stops no delivery. */
function together(parts: readonly OutboxPart[], name: string): Pick<Outbox, 'begin' | 'record' | 'finish'> {
  const broken = new Set<OutboxPart>()
  return {
    begin: (deliveries) => {
      try {
        for (const part of parts) part.begin(deliveries)
      } catch (cause) {
        const message = `outbox: ${name} cannot be written: ${(cause as Error).message}`
        throw new ConfigError(message, { field: 'outbox' }, { cause })
      }
    },
    record: (result, at) => {
      for (const part of parts) {
        if (broken.has(part)) continue
        try {
          part.record(result, at)
        } catch {
          // Written anew at the end, if that is possible then.
          broken.add(part)
        }
      }
    },
    finish: async (results) => {
      const told: Problem[] = []
      for (const part of parts) {
        try {
          told.push(...(await part.finish(results)))
        } catch (error) {
          told.push({ severity: 'error', message: `outbox: ${name} cannot be written: ${(error as Error).message}` })
        }
      }
      return told
    },
  }
}
