import type { Environment } from '../common/environment.ts'
import type { ConfigError } from '../common/errors.ts'
import { resultJson } from '../delivery/result.ts'
import { wantsColour } from './log/colour.ts'
import { createLog } from './log/log.ts'
import { systemOf } from './log/systems.ts'

interface Call {
  readonly args: readonly string[]
  readonly environment: Environment
  readonly isAction: boolean
}

/**
 * Says why a run could not even begin: a flag or an input is wrong. No secret was read yet. Returns the exit code, 2.
 */
export function refuse({ message, where }: ConfigError, { args, environment, isAction }: Call): number {
  const problem = { severity: 'error', message, ...where } as const
  const stream = isAction ? process.stdout : process.stderr
  const out = (text: string): unknown => stream.write(text)
  const colour = wantsColour(environment, stream.isTTY)
  createLog({
    system: isAction ? 'github' : systemOf(environment),
    redact: (text) => text,
    quiet: false,
    debug: false,
    out,
    err: out,
    colours: { out: colour, err: colour },
    now: Date.now,
  }).problem(problem)
  if (asksForJson(args)) {
    const nothing = { event: undefined, deliveries: [], unmatched: [], conditions: [] }
    process.stdout.write(`${resultJson({ ...nothing, problems: [problem] })}\n`)
  }
  return 2
}

/** Whoever reads standard output as JSON gets JSON, also where the flags could not be read. */
function asksForJson(args: readonly string[]): boolean {
  return args.some((arg, at) => arg === '--output=json' || (arg === '--output' && args[at + 1] === 'json'))
}
