import { closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { devNull } from 'node:os'

/** File descriptors for the connections of a run: where none is left, a connection waits for one. */
export interface Descriptors {
  /** Whether an error of a connection means that there was no descriptor for it. */
  isShortage(error: unknown): boolean
  /** Waits until one may be free, in the order in which they came, or until the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>
  /** From here on the descriptor of this socket is one that becomes free. */
  watch(socket: Socket): void
  /** What to do when there is a shortage: close the connections that nobody uses. */
  onShortage(release: () => void): void
}

/** Other programs and files free descriptors, too, and nobody tells. */
const pollMs = 100

/** @param warn told once, when a connection has to wait for the first time */
export function createDescriptors(warn: (message: string) => void): Descriptors {
  const waiting = new Set<() => void>()
  const releases: (() => void)[] = []
  let isTold = false
  const wakeOne = (): void => {
    const [first] = waiting
    first?.()
  }
  return {
    isShortage,
    async wait(signal) {
      if (!isTold)
        warn(
          'no file descriptor is left: connections wait for one; a higher limit (ulimit -n) or a lower concurrency helps',
        )
      isTold = true
      for (const release of releases) release()
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearInterval(timer)
          signal.removeEventListener('abort', wake)
          waiting.delete(wake)
          resolve()
        }
        const timer = setInterval(() => {
          const [first] = waiting
          if (first === wake) wake()
        }, pollMs)
        waiting.add(wake)
        signal.addEventListener('abort', wake, { once: true })
        if (signal.aborted) wake()
      })
    },
    watch: (socket) => void socket.once('close', wakeOne),
    onShortage: (release) => void releases.push(release),
  }
}

function isShortage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EMFILE' || code === 'ENFILE') return true
  // Without a descriptor for /etc/hosts and the like, a name looks as if it did not exist.
  return code === 'ENOTFOUND' && !canOpen()
}

function canOpen(): boolean {
  try {
    closeSync(openSync(devNull, 'r'))
    return true
  } catch (error) {
    return !['EMFILE', 'ENFILE'].includes((error as NodeJS.ErrnoException).code ?? '')
  }
}
