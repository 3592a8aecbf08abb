import { closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { devNull } from 'node:os'

/** Coordinates connections when the process runs out of file descriptors: each waits until one is free. */
export interface Descriptors {
  /** Whether a connection failed for lack of a file descriptor. */
  isShortage(error: unknown): boolean
  /** Waits until a descriptor may be free, first come, first served, or until the signal is aborted. */
  wait(signal: AbortSignal): Promise<void>
  /** Wakes a waiting connection when this socket closes. */
  watch(socket: Socket): void
  /** Registers a function that closes idle connections; called if there is a shortage. */
  onShortage(release: () => void): void
}

/** Files and other processes free descriptors too, which only polling notices. */
const pollMs = 100

/** Creates the state that a run's connections share. `warn` is called once, when the first connection has to wait. */
export function createDescriptors(warn: (message: string) => void): Descriptors {
  const waiting = new Set<() => void>()
  const releases: (() => void)[] = []
  let hasWarned = false
  const wakeOne = (): void => {
    const [first] = waiting
    first?.()
  }
  return {
    isShortage,
    async wait(signal) {
      if (!hasWarned)
        warn('no file descriptor is left: connections wait for one; raise the limit (ulimit -n) or lower concurrency')
      hasWarned = true
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
  // A lookup that cannot open files such as /etc/hosts reports that the name does not exist.
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
