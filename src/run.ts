import { ConfigError } from './common/errors.ts'
import type { Inputs } from './inputs/inputs.ts'
import { sendOrPreview } from './pipeline.ts'
import { openSession, type RunProcess } from './session.ts'
import { exitSoon, stopError, unexpectedEnd } from './unexpected-end.ts'

/**
 * Runs `send`, `preview` or `validate` and reports the result, even of an unexpected error. Returns the exit code: 0 for
 * success, 1 if a delivery failed or a manifest is wrong, 2 if nothing was sent because of invalid input.
 */
export async function run(inputs: Inputs, process: RunProcess): Promise<number> {
  const session = openSession(inputs, process)
  try {
    if (inputs.mode !== 'validate') return await sendOrPreview(session)
    const { validate } = await import('./validate.ts')
    return await Promise.race([validate(session), unexpectedEnd()])
  } catch (error) {
    if (error instanceof ConfigError) {
      await session.reporter.abort(error)
      return 2
    }
    session.reporter.log.debug(String((error as Error).stack))
    await session.reporter.abort(stopError(error))
    exitSoon()
    return 1
  }
}
