/** Why a delivery failed that was under way then. */
export const cancelledText = 'the run was cancelled'

/** Somebody may end the run early. */
export interface Cancellation {
  /** Aborted by SIGINT, SIGTERM or SIGHUP: what is under way ends, and what is left fails and goes to the outbox. */
  readonly signal: AbortSignal
  /** From here on a signal ends the process, as without this. */
  readonly release: () => void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Listens for signals until it is released; runners send several, and the second must not cut the outbox short. */
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
