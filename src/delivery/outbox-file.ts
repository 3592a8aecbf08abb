import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { replaceFile } from '../common/output-file.ts'

// An outbox is valid JSON at any time, with one row per line, so that a run can add and remove rows in place:
//
//   {"outbox":1,"open":{"made":"…","event":{…},"deliveries":[
//    {"alert":"…","provider":"…","file":"…"}
//   ]},"entries":[
//    {"made":"…","alert":null,"provider":"…","file":"…","error":"…","event":{…}}
//   ,{…}
//   ]}
//
// `open` has the deliveries of a run that have not ended; after the run there is only `entries`. A row starts with a comma
// or a blank and counts if a brace follows. A removed row is overwritten with blanks.

/** The contents of an outbox file: the JSON of each entry, and the deliveries that a killed run left open. */
export interface OutboxRows {
  readonly entries: readonly string[]
  readonly open?: { readonly head: string; readonly deliveries: readonly string[] }
}

export const entriesHead = '{"outbox":1,"entries":['
const openHead = '{"outbox":1,"open":'
const openTail = ']},"entries":['
export const entriesTail = ']}'

/** Whether a file with these first characters is an outbox. */
export function isOutbox(start: string): boolean {
  return /^\s*\{\s*"outbox"\s*:\s*1\s*[,}]/.test(start)
}

/** Reads the rows of an outbox; undefined if the file is not an outbox or is damaged. @throws the system's error */
export function readRows(file: string | number): OutboxRows | undefined {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return { entries: [] }
  const lines = linesOf(bytes)
  const first = lines.next().value ?? ''
  if (first.startsWith(openHead)) {
    const deliveries = liveRows(lines, openTail)
    const entries = liveRows(lines, entriesTail)
    // A killed run may leave its last entry incomplete. Its delivery is then still among the open ones.
    if (!entries.isComplete && parse(entries.rows.at(-1) ?? '{}') === undefined) entries.rows.pop()
    return { entries: entries.rows, open: { head: first.slice(openHead.length), deliveries: deliveries.rows } }
  }
  if (first !== entriesHead) return readReformatted(bytes)
  const { rows, isComplete } = liveRows(lines, entriesTail)
  return isComplete ? { entries: rows } : undefined
}

/** Reads an outbox that a user has reformatted. @throws Error for an entry that is nested too deeply */
function readReformatted(bytes: Buffer): OutboxRows | undefined {
  const { outbox, entries } = parse(bytes.toString()) ?? {}
  if (outbox !== 1 || !Array.isArray(entries)) return undefined
  return { entries: entries.map(rowOf) }
}

function rowOf(entry: unknown, at: number): string {
  try {
    return JSON.stringify(entry)
  } catch (cause) {
    throw new Error(`entry ${at + 1} is nested too deeply`, { cause })
  }
}

function parse(text: string): { readonly outbox?: unknown; readonly entries?: unknown } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
  return undefined
}

/** Returns the rows before the line `end`, and whether that line was found. */
function liveRows(lines: Iterator<string, undefined>, end: string): { rows: string[]; isComplete: boolean } {
  const rows: string[] = []
  for (let { value } = lines.next(); value !== undefined; { value } = lines.next()) {
    if (value === end) return { rows, isComplete: true }
    if (/^[, ]\{/.test(value)) rows.push(value.slice(1))
  }
  return { rows, isComplete: false }
}

/** An outbox file that a run has open. Every change is in the file when the call returns. */
export interface OpenOutboxFile {
  removeEntry(at: number): void
  removeOpen(at: number): void
  appendEntry(entry: string): void
  /** Replaces the contents with these entries and closes the file. Deletes it if there are none. */
  finish(entries: Iterable<string>): void
}

/** Writes the rows of an outbox and keeps the file open. @throws the system's error */
export function openOutboxFile(file: string, { entries, open }: OutboxRows): OpenOutboxFile {
  const head = open ? `${openHead}${open.head}\n` : `${entriesHead}\n`
  const openRows = createSection(Buffer.byteLength(head))
  for (const row of open?.deliveries ?? []) openRows.add(row)
  const between = open ? `${openTail}\n` : ''
  const entryRows = createSection(openRows.end() + between.length)
  for (const row of entries) entryRows.add(row)
  replaceFile(
    file,
    concatenate([head], formatRows(open?.deliveries ?? []), [between], formatRows(entries), [`${entriesTail}\n`]),
    0o600,
  )
  const descriptor = openSync(file, 'r+')
  return {
    removeOpen: (at) => openRows.remove(at, descriptor),
    removeEntry: (at) => entryRows.remove(at, descriptor),
    appendEntry: (entry) => {
      const from = entryRows.end()
      write(descriptor, `${entryRows.isEmpty() ? ' ' : ','}${entry}\n${entriesTail}\n`, from)
      entryRows.add(entry)
    },
    finish: (remaining) => {
      closeSync(descriptor)
      const rows = formatRows(remaining)
      const first = rows.next()
      if (first.done) rmSync(file, { force: true })
      else replaceFile(file, concatenate([`${entriesHead}\n`, first.value], rows, [`${entriesTail}\n`]), 0o600)
    },
  }
}

function* concatenate(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part
}

function* formatRows(rows: Iterable<string>): Generator<string, undefined> {
  let separator = ' '
  for (const row of rows) {
    yield `${separator}${row}\n`
    separator = ','
  }
  return undefined
}

/** The positions of a list's rows in the file. */
interface Section {
  /** Notes a row after the last one. */
  add(row: string): void
  /** Overwrites a row with blanks so that the list stays valid JSON. */
  remove(at: number, descriptor: number): void
  isEmpty(): boolean
  /** The offset after the last row. */
  end(): number
}

function createSection(start: number): Section {
  /** The offset of each row, and that of the next one to be added. */
  const starts = [start]
  const removed = new Set<number>()
  let first = 0
  const end = (): number => starts.at(-1) as number
  return {
    add: (row) => starts.push(end() + Buffer.byteLength(row) + 2),
    remove: (at, descriptor) => {
      removed.add(at)
      while (removed.has(first)) first += 1
      // The row that is now first must not start with a comma.
      if (at < first && first < starts.length - 1) write(descriptor, ' ', starts[first] as number)
      const from = starts[at] as number
      write(descriptor, ' '.repeat((starts[at + 1] as number) - from - 1), from)
    },
    isEmpty: () => first === starts.length - 1,
    end,
  }
}

function write(descriptor: number, text: string, position: number): void {
  const bytes = Buffer.from(text)
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written, position + written)
}
