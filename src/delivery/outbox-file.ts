import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { replaceFile } from '../common/output-file.ts'

// An outbox is JSON at every moment, one row on a line, so that rows come and go in place while a run is under way:
//
//   {"outbox":1,"open":{"made":"…","event":{…},"deliveries":[
//    {"alert":"…","provider":"…","file":"…"}
//   ]},"entries":[
//    {"made":"…","alert":null,"provider":"…","file":"…","error":"…","event":{…}}
//   ,{…}
//   ]}
//
// `open` are the deliveries of a run that have not ended; a run that ends leaves `entries` alone. A row begins with a
// comma or a blank, and is live if a brace follows. A row that goes is overwritten with blanks.

/** What a file of an outbox holds: the JSON of each entry, and what a run that was killed left open. */
export interface OutboxRows {
  readonly entries: readonly string[]
  readonly open?: { readonly head: string; readonly deliveries: readonly string[] }
}

export const entriesHead = '{"outbox":1,"entries":['
const openHead = '{"outbox":1,"open":'
const openTail = ']},"entries":['
export const entriesTail = ']}'

/** Whether a file that begins so is an outbox. */
export function isOutbox(start: string): boolean {
  return /^\s*\{\s*"outbox"\s*:\s*1\s*[,}]/.test(start)
}

/** The rows of an outbox; undefined if it is not one, or is damaged. @throws the system's error */
export function readRows(file: string | number): OutboxRows | undefined {
  const bytes = readFileSync(file)
  if (bytes.length === 0) return { entries: [] }
  const lines = linesOf(bytes)
  const first = lines.next().value ?? ''
  if (first.startsWith(openHead)) {
    const deliveries = liveRows(lines, openTail)
    const entries = liveRows(lines, entriesTail)
    // A run that is killed may leave its last entry cut: that delivery is still open.
    if (!entries.isWhole && parse(entries.rows.at(-1) ?? '{}') === undefined) entries.rows.pop()
    return { entries: entries.rows, open: { head: first.slice(openHead.length), deliveries: deliveries.rows } }
  }
  if (first !== entriesHead) return readWhole(bytes)
  const { rows, isWhole } = liveRows(lines, entriesTail)
  return isWhole ? { entries: rows } : undefined
}

/** An outbox that somebody has formatted anew. @throws Error for an entry that no event can be in */
function readWhole(bytes: Buffer): OutboxRows | undefined {
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

/** The rows up to a line, and whether that line came. */
function liveRows(lines: Iterator<string, undefined>, end: string): { rows: string[]; isWhole: boolean } {
  const rows: string[] = []
  for (let { value } = lines.next(); value !== undefined; { value } = lines.next()) {
    if (value === end) return { rows, isWhole: true }
    if (/^[, ]\{/.test(value)) rows.push(value.slice(1))
  }
  return { rows, isWhole: false }
}

/** An outbox while a run is under way: every change is in the file when the call returns. */
export interface OpenOutboxFile {
  removeEntry(at: number): void
  removeOpen(at: number): void
  appendEntry(entry: string): void
  /** Leaves these entries, in this order; without one there is no file. */
  finish(entries: Iterable<string>): void
}

/** Writes the rows of an outbox and keeps it open. @throws the system's error */
export function openOutboxFile(file: string, { entries, open }: OutboxRows): OpenOutboxFile {
  const head = open ? `${openHead}${open.head}\n` : `${entriesHead}\n`
  const openRows = createSection(Buffer.byteLength(head))
  for (const row of open?.deliveries ?? []) openRows.add(row)
  const between = open ? `${openTail}\n` : ''
  const entryRows = createSection(openRows.end() + between.length)
  for (const row of entries) entryRows.add(row)
  replaceFile(
    file,
    pieces([head], written(open?.deliveries ?? []), [between], written(entries), [`${entriesTail}\n`]),
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
    finish: (left) => {
      closeSync(descriptor)
      const rows = written(left)
      const first = rows.next()
      if (first.done) rmSync(file, { force: true })
      else replaceFile(file, pieces([`${entriesHead}\n`, first.value], rows, [`${entriesTail}\n`]), 0o600)
    },
  }
}

function* pieces(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part
}

function* written(rows: Iterable<string>): Generator<string, undefined> {
  let separator = ' '
  for (const row of rows) {
    yield `${separator}${row}\n`
    separator = ','
  }
  return undefined
}

/** Where the rows of one list stand in a file. */
interface Section {
  /** Counts a row at the end. */
  add(row: string): void
  /** Overwrites a row with blanks; the list stays JSON. */
  remove(at: number, descriptor: number): void
  isEmpty(): boolean
  end(): number
}

function createSection(start: number): Section {
  /** Where each row starts, and where the next would. */
  const starts = [start]
  const gone = new Set<number>()
  let first = 0
  const skipGone = (): void => {
    while (gone.has(first)) first += 1
  }
  const end = (): number => starts.at(-1) as number
  return {
    add: (row) => starts.push(end() + Buffer.byteLength(row) + 2),
    remove: (at, descriptor) => {
      gone.add(at)
      skipGone()
      // The row that comes first has no comma before it.
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
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
}
