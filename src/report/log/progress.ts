import { several } from '../../common/wording.ts'

export interface Progress {
  /** A delivery has ended. */
  ended(isFailure: boolean): void
  /** A second has passed: draws the bar, or writes a line if one is due. */
  tick(): void
  /** Takes the bar away, so that a line can be written. */
  clear(): void
}

export interface ProgressOptions {
  readonly total: number
  readonly isTerminal: boolean
  /** Milliseconds, of any beginning. */
  readonly now: () => number
  readonly write: (text: string) => void
}

// Short runs show none; where lines stay, one now and then is enough.
const silence = 10_000
const between = 30_000
const width = 24

/** How far a long run is: a bar on a terminal, elsewhere a line now and then. Has no timer of its own. */
export function createProgress({ total, isTerminal, now, write }: ProgressOptions): Progress {
  const began = now()
  let next = began + silence
  let done = 0
  let failed = 0
  let isDrawn = false
  const bar = (): string => {
    const full = Math.round((width * done) / Math.max(total, 1))
    return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${done}/${total}`
  }
  const rest = (): string => `${failed > 0 ? `, ${failed} failed` : ''}, ${Math.round((now() - began) / 1000)} s`
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
      next = now() + between
      write(`${done} of ${several(total, 'delivery')} done${rest()}\n`)
    },
    clear,
  }
}
