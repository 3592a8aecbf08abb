import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** The largest file that a run reads. A device or a pipe may never end. */
const maxFileBytes = 64 * 1024 * 1024

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants

/** Whether the system can refuse to follow a link when it opens a file. False on Windows. */
export const refusesLinks = O_NOFOLLOW !== 0

/** A file that exists but that we refuse to read. `code` says why, as it does in the system's errors. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError'
  readonly code: 'OUTSIDE' | 'NOT_REGULAR' | 'TOO_LARGE'

  constructor(code: RefusedFileError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Reads a regular file. The bytes are valid until the next call, since one buffer serves all files.
 * @param path not a link itself
 * @throws RefusedFileError for anything but a regular file of at most 64 MiB, else the system's error
 */
export function readRegular(path: string): Buffer {
  // Without O_NONBLOCK, opening a pipe without a writer would block forever.
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new RefusedFileError('NOT_REGULAR', 'not a regular file')
    if (stat.size > maxFileBytes) throw tooLarge()
    return readToEnd(descriptor, stat.size)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Reads a file that the user named. It may be a file descriptor, or a pipe such as `<(sops -d x)`.
 * @throws RefusedFileError for more than 64 MiB, else the system's error
 */
export function readNamed(file: string | number): Buffer {
  if (typeof file === 'number') return Buffer.from(readToEnd(file))
  const descriptor = openSync(file, O_RDONLY)
  try {
    return Buffer.from(readToEnd(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

let buffer = Buffer.allocUnsafeSlow(1 << 20)

/** @param size at which to stop without another read; a file in /proc has size 0 and some content */
function readToEnd(descriptor: number, size = 0): Buffer {
  let length = 0
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null)
    length += count
    if (count === 0 || length === size) return buffer.subarray(0, length)
    if (length > maxFileBytes) throw tooLarge()
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2)
      buffer.copy(larger)
      buffer = larger
    }
  }
}

function tooLarge(): RefusedFileError {
  return new RefusedFileError('TOO_LARGE', `larger than ${maxFileBytes / (1024 * 1024)} MiB`)
}
