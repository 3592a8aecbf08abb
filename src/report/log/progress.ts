import { several } from '../../common/wording.ts'

/** Shows the progress of a long run. */
export interface Progress {
  /** Counts a delivery that has ended. */
  ended(isFailure: boolean): void
  /** Draws the bar, or writes a line if one is due. Called every second. */
  tick(): void
  /** Removes the bar, so that a line can be written. */
  clear(): void
}

export interface ProgressOptions {
  readonly total: number
  readonly isTerminal: boolean
  /** Reads any clock, in milliseconds. */
  readonly now: () => number
  readonly write: (text: string) => void
}

// Short runs show no progress. In a log, where lines stay, it is written only every 30 seconds.
const firstMs = 10_000
const intervalMs = 30_000
const width = 24

/** Creates the progress of a run: a bar on a terminal, else a line every 30 seconds. The caller must call `tick`. */
export function createProgress({ total, isTerminal, now, write }: ProgressOptions): Progress {
  const started = now()
  let next = started + firstMs
  let done = 0
  let failed = 0
  let isDrawn = false
  const bar = (): string => {
    const full = Math.round((width * done) / Math.max(total, 1))
    return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done}/${total}`
  }
  const rest = (): string => `${failed > 0 ? `, ${failed} failed` : ''}, ${Math.round((now() - started) / 1000)} s`
  const clear = (): void => {
    if (isDrawn) write('\r\u001b[2K')
    isDrawn = false
  }
  return {
    ended: (isFailure) => {
      done += 1
      if (isFailure) failed += 1
    },
    tick: () => {
      if (now() < next || done >= total) return
      if (isTerminal) {
        clear()
        write(bar() + rest())
        isDrawn = true
        return
      }
      next = now() + intervalMs
      write(`${done} of ${several(total, 'delivery')} done${rest()}\n`)
    },
    clear,
  }
}
