import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { ConfigError } from './errors.ts'

/** Where an output goes, with links resolved: a regular file, which may not exist yet, or a stream. */
export type Destination =
  | { readonly kind: 'file'; readonly path: string }
  /** The path of a pipe or device, or a file descriptor of this process. */
  | { readonly kind: 'stream'; readonly path: string | number }

/** An output file that the user names, and which existing files it may replace. */
export interface Output {
  /** The input that names the file. Used in messages. */
  readonly input: 'outbox' | 'preview-file' | 'replay'
  readonly file: string
  readonly cwd: string
  /** Describes a file that may be replaced, such as `an outbox of flux-notify`. */
  readonly expected: string
  /** Whether a file with these first characters may be replaced. An empty file always may. */
  readonly mayReplace: (start: string) => boolean
}

/**
 * Checks, before anything is sent, that an output can be written at the end of the run and overwrites nothing foreign.
 * Creates the file's folder. @throws ConfigError with the input as its field
 */
export function checkOutput({ input, file, cwd, expected, mayReplace }: Output): Destination {
  const refuse = (problem: string, cause?: unknown): never => {
    throw new ConfigError(`${input}: ${file} ${problem}`, { field: input }, { cause })
  }
  try {
    const destination = findDestination(path.resolve(cwd, file))
    if (typeof destination.path === 'number') fstatSync(destination.path)
    else if (destination.kind === 'stream') accessSync(destination.path, constants.W_OK)
    else {
      if (isFolder(destination.path)) return refuse('is a folder; name a file in it')
      makeFolder(path.dirname(destination.path))
      accessSync(path.dirname(destination.path), constants.W_OK)
      const start = readStart(destination.path)
      if (start !== '' && !mayReplace(start))
        return refuse(`already exists and is not ${expected}; choose another file or delete it`)
    }
    return destination
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    return refuse(`cannot be written (${code}); name a file in a folder that may be written`, cause)
  }
}

/**
 * Resolves the links of an absolute path. Does so one by one, since the target of a link in /proc may have no path that
 * can be opened. @throws the system's error
 */
export function findDestination(file: string): Destination {
  let at = file
  for (let links = 0; links < 40; links++) {
    const descriptor = /^\/(?:dev\/fd|proc\/(self|\d+)(?:\/task\/\d+)?\/fd)\/(\d+)$/.exec(at)
    if (descriptor) {
      const [, owner = 'self', number] = descriptor
      const isOwn = owner === 'self' || Number(owner) === process.pid
      return { kind: 'stream', path: isOwn ? Number(number) : at }
    }
    const found = lstatSync(at, { throwIfNoEntry: false })
    if (!found?.isSymbolicLink())
      return { kind: !found || found.isFile() || found.isDirectory() ? 'file' : 'stream', path: at }
    at = path.resolve(realpathSync(path.dirname(at)), readlinkSync(at))
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' })
}

/** Reads the first kilobyte of a file, enough to recognize its format; '' if it does not exist. */
function readStart(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })) return ''
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(1024)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes))
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Writes an output: a file atomically, a stream directly. @throws the system's error, or one that says that another file
 * has appeared there since `checkOutput`
 */
export async function writeOutput({ file, cwd, expected, mayReplace }: Output, text: string): Promise<void> {
  const destination = findDestination(path.resolve(cwd, file))
  if (destination.kind === 'stream') return writeThrough(destination.path, text)
  const start = readStart(destination.path)
  if (start !== '' && !mayReplace(start)) throw new Error(`${file} already exists and is not ${expected}`)
  replaceFile(destination.path, [text])
}

/** Writes a file atomically. `mode` can restrict it to its owner. @throws the system's error */
export function replaceFile(file: string, parts: Iterable<string>, mode = 0o666): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    makeFolder(path.dirname(file))
    writeParts(draft, parts, mode)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Writes in chunks, since all the parts together may exceed Node's maximum string length. */
function writeParts(file: string, parts: Iterable<string>, mode: number): void {
  rmSync(file, { force: true })
  const descriptor = openSync(file, 'wx', mode)
  try {
    let chunk: string[] = []
    let size = 0
    for (const part of parts) {
      chunk.push(part)
      size += part.length
      if (size < 1 << 20) continue
      writeFileSync(descriptor, chunk.join(''))
      chunk = []
      size = 0
    }
    writeFileSync(descriptor, chunk.join(''))
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Writes to a pipe, a device or a file descriptor of this process without truncating or replacing it.
 * @throws the system's error; ENXIO for a pipe without a reader
 */
export async function writeThrough(target: string | number, text: string): Promise<void> {
  if (target === 1 || target === 2) {
    const stream = target === 1 ? process.stdout : process.stderr
    return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())))
  }
  // A blocking open would wait in the kernel for a reader, where no signal reaches us.
  const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_APPEND
  const descriptor = typeof target === 'number' ? target : openSync(target, flags)
  try {
    const bytes = Buffer.from(text)
    for (let written = 0; written < bytes.length; ) {
      const count = tryWrite(descriptor, bytes, written)
      written += count
      if (count === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    if (descriptor !== target) closeSync(descriptor)
  }
}

/** Returns how many bytes were written; 0 if the reader has not caught up. */
function tryWrite(descriptor: number, bytes: Buffer, from: number): number {
  try {
    return writeSync(descriptor, bytes, from)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}

/** Creates a folder and its parents. Node's recursive mkdir never returns if the system refuses in odd ways, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  if (folder !== path.dirname(folder)) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}
