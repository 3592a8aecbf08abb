import type { ConfigError } from '../common/errors.ts'
import type { Environment } from '../common/this-process.ts'
import { createReporter } from './reporter.ts'

interface Call {
  readonly args: readonly string[]
  readonly environment: Environment
  readonly isAction: boolean
}

/**
 * Says why a run could not even begin: a flag or an input is wrong. No secret was read yet. Returns the exit code, 2.
 */
export async function refuse(error: ConfigError, { args, environment, isAction }: Call): Promise<number> {
  const reporter = createReporter({
    mode: 'send',
    output: asksForJson(args) ? 'json' : 'text',
    quiet: false,
    debug: false,
    summary: isAction ? environment.INPUT_SUMMARY?.trim().toLowerCase() !== 'false' : !args.includes('--no-summary'),
    previewFile: undefined,
    environment,
    isAction,
    redact: (text) => text,
    cwd: process.cwd(),
  })
  await reporter.refuse(error)
  return 2
}

/** The reader of standard output expects JSON, even where the flags could not be read. */
function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'))
}
