import { ConfigError } from './common/errors.ts'

/**
 * Rejects when the run cannot go on by itself: an exception or a rejection escaped from it, or nothing is left that it
 * could wait for. From the first call on such an exception no longer ends the process.
 */
export function unexpectedEnd(): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    process.on('uncaughtException', reject)
    process.on('beforeExit', () => reject(new Error('nothing was left to wait for')))
  })
  // It usually comes after the end of the run, where it means nothing.
  end.catch(() => {})
  return end
}

/** What to say of an error that is not the user's, in one line. */
export function stopError(error: unknown): ConfigError {
  const [what = ''] = String(error).split('\n')
  const message = `the run stopped before its end: ${what.replace(/^Error: /, '')}; this is a bug of flux-notify, please report it`
  return new ConfigError(message, {}, { cause: error })
}

/** Ends the process although something is still under way; the exit code and what was written have a moment to settle. */
export function exitSoon(): void {
  setTimeout(() => process.exit(), 500).unref()
}
