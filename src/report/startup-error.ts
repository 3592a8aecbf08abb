import type { ConfigError } from '../common/errors.ts'
import type { Environment } from '../common/this-process.ts'
import { createReporter } from './reporter.ts'

interface Call {
  readonly args: readonly string[]
  readonly environment: Environment
  readonly isAction: boolean
}

/**
 * Reports an error before the run has started, such as an invalid flag or input. Nothing is redacted, since no secret has
 * been read yet. Returns the exit code, 2.
 */
export async function reportStartupError(error: ConfigError, { args, environment, isAction }: Call): Promise<number> {
  const reporter = createReporter({
    mode: 'send',
    output: asksForJson(args) ? 'json' : 'text',
    quiet: false,
    debug: false,
    summary: environment.INPUT_SUMMARY?.trim().toLowerCase() !== 'false',
    previewFile: undefined,
    environment,
    isAction,
    redact: (text) => text,
    cwd: process.cwd(),
  })
  await reporter.abort(error)
  return 2
}

/** Whether standard output must be JSON. Looks for the flag itself, since parsing the flags may have failed. */
function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'))
}
