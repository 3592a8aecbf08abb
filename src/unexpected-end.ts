import { ConfigError } from './common/errors.ts'

/**
 * Rejects if the run cannot continue: on an uncaught exception or unhandled rejection, or if the event loop is empty. From
 * the first call on, an uncaught exception no longer ends the process.
 */
export function unexpectedEnd(): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    process.on('uncaughtException', reject)
    process.on('beforeExit', () => reject(new Error('nothing was left to wait for')))
  })
  // beforeExit normally comes after the run has ended, when it does not matter.
  end.catch(() => {})
  return end
}

/** Turns an unexpected error into one line that asks the user to report it. */
export function stopError(error: unknown): ConfigError {
  const [firstLine = ''] = String(error).split('\n')
  const message = `the run stopped before its end: ${firstLine.replace(/^Error: /, '')}; this is a bug of flux-notify, please report it`
  return new ConfigError(message, {}, { cause: error })
}

/** Ends the process even if something is still running. Waits half a second for the exit code and pending output. */
export function exitSoon(): void {
  setTimeout(() => process.exit(), 500).unref()
}
