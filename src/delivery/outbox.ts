import { existsSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, type Problem } from '../common/errors.ts'
import { checkOutput, type Destination, findDestination } from '../common/output-file.ts'
import type { Delivery } from '../plan/delivery.ts'
import { createEntryReader, type OutboxEntry } from './outbox-entry.ts'
import { isOutbox } from './outbox-file.ts'
import { lockFile } from './outbox-lock.ts'
import {
  createFileWriter,
  createReplayWriter,
  createStreamWriter,
  type OutboxOptions,
  type OutboxWriter,
  readEntries,
} from './outbox-writers.ts'
import type { DeliveryResult } from './result.ts'

/** The outboxes of a run. Each change is in the files when the call returns, so that the run can be killed at any time. */
export interface Outbox {
  /** The entries to replay; empty without `replay`. */
  readonly entries: readonly OutboxEntry[]
  /** Stores the deliveries before they are sent, so that none is lost. @throws ConfigError */
  begin(deliveries: readonly Delivery[]): void
  /** Records how a delivery ended, by its index. */
  record(result: DeliveryResult, at: number): void
  /** Writes the final state. Returns notices, and errors for files that cannot be written. */
  finish(results: readonly DeliveryResult[]): Promise<Problem[]>
  /** Unlocks the files for other processes. Safe to call at any time. */
  release(): void
}

/**
 * Reads an outbox without locking it, for a run that only shows its entries.
 * @throws ConfigError for a file that is not an outbox
 */
export function readOutbox(replay: string, cwd: string): OutboxEntry[] {
  return readEntries('replay', replay, findReplay(replay, cwd).path).map(createEntryReader(replay))
}

/**
 * Opens the outboxes that the inputs name, waiting for other runs that use them.
 * @throws ConfigError for a file that cannot be written, or that is not an outbox
 */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { outbox, replay, cwd } = options
  const source = replay === undefined ? undefined : findReplay(replay, cwd)
  const target = findTarget(options, source)
  const files = [source, target].flatMap((destination) => (destination?.kind === 'file' ? [destination.path] : []))
  const release = await lockAll(files, options)
  try {
    const rows = source ? readEntries('replay', replay as string, source.path) : []
    const entries = rows.map(createEntryReader(replay ?? ''))
    const writerOptions = { ...options, entries }
    const isSame = source?.path === target?.path
    const writers: OutboxWriter[] = []
    if (source?.kind === 'file') writers.push(createReplayWriter(source.path, rows, isSame ? writerOptions : undefined))
    if (target?.kind === 'stream') writers.push(createStreamWriter(target.path, writerOptions))
    else if (target && !isSame) writers.push(createFileWriter(target.path, outbox as string, writerOptions))
    return { entries, ...combine(writers, outbox ?? replay ?? ''), release }
  } catch (error) {
    release()
    throw error
  }
}

function findReplay(file: string, cwd: string): Destination {
  const absolute = path.resolve(cwd, file)
  if (existsSync(absolute)) return findDestination(absolute)
  throw new ConfigError(`replay: ${file} does not exist; expected a file that the input outbox wrote`, {
    field: 'replay',
  })
}

/** Finds the outbox for failures: the input `outbox`, else the replayed file. */
function findTarget({ outbox, replay, cwd }: OutboxOptions, source: Destination | undefined): Destination | undefined {
  const expected = 'an outbox of flux-notify'
  if (source?.kind === 'file' && replay !== undefined)
    checkOutput({ input: 'replay', file: replay, cwd, expected, mayReplace: () => true })
  if (outbox !== undefined) return checkOutput({ input: 'outbox', file: outbox, cwd, expected, mayReplace: isOutbox })
  if (source?.kind !== 'stream') return source
  const message = `replay: ${replay} is not a regular file; name one in outbox for deliveries that fail again`
  throw new ConfigError(message, { field: 'replay' })
}

/** Locks files in alphabetical order, so that two runs cannot deadlock. */
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

/** Combines writers. A file that cannot be written does not stop deliveries; it is reported at the end. */
function combine(writers: readonly OutboxWriter[], name: string): Pick<Outbox, 'begin' | 'record' | 'finish'> {
  const broken = new Set<OutboxWriter>()
  return {
    begin: (deliveries) => {
      try {
        for (const writer of writers) writer.begin(deliveries)
      } catch (cause) {
        const message = `outbox: ${name} cannot be written: ${(cause as Error).message}`
        throw new ConfigError(message, { field: 'outbox' }, { cause })
      }
    },
    record: (result, at) => {
      for (const writer of writers) {
        if (broken.has(writer)) continue
        try {
          writer.record(result, at)
        } catch {
          // `finish` writes the whole file again, if that is possible by then.
          broken.add(writer)
        }
      }
    },
    finish: async (results) => {
      const problems: Problem[] = []
      for (const writer of writers) {
        try {
          problems.push(...(await writer.finish(results)))
        } catch (error) {
          const message = `outbox: ${name} cannot be written: ${(error as Error).message}`
          problems.push({ severity: 'error', message })
        }
      }
      return problems
    },
  }
}
