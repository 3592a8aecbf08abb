/** The error of a delivery that was being sent when the run was cancelled. */
export const cancelledText = 'the run was cancelled'

/** Lets the user cancel the run. */
export interface Cancellation {
  /** Aborted by SIGINT, SIGTERM or SIGHUP. Deliveries in progress end; the rest fail and go to the outbox. */
  readonly signal: AbortSignal
  /** Restores the default, so that a signal ends the process. */
  readonly release: () => void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens for signals until released. Runners send several, and the second must not interrupt writing the outbox. */
export function awaitCancellation(): Cancellation {
  const controller = new AbortController()
  const cancel = (): void => controller.abort()
  for (const signal of signals) process.on(signal, cancel)
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, cancel)
    },
  }
}
