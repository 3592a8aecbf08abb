import { existsSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, type Problem } from '../common/errors.ts'
import { checkOutput, type Destination, findDestination } from '../common/output-file.ts'
import type { Delivery } from '../plan/delivery.ts'
import { createEntryReader, type OutboxEntry } from './outbox-entry.ts'
import { isOutbox } from './outbox-file.ts'
import { lockFile } from './outbox-lock.ts'
import { filePart, type OutboxOptions, type OutboxPart, readAll, replayPart, streamPart } from './outbox-parts.ts'
import type { DeliveryResult } from './result.ts'

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
  throw new ConfigError(`replay: ${file} does not exist; expected a file that the input outbox wrote`, {
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

/** A file that cannot be written is reported at the end and stops no delivery. */
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
