import { ConfigError } from './common/errors.ts'
import type { Inputs } from './inputs/inputs.ts'
import { send } from './pipeline.ts'
import { openSession, type RunProcess } from './session.ts'
import { exitSoon, stopError, unexpectedEnd } from './unexpected-end.ts'

/**
 * Sends, shows or checks, and reports. Returns the exit code: 0 all well, 1 a delivery failed or a manifest is wrong,
 * 2 nothing was sent because something about the input is wrong. Whatever happens, there is a result.
 */
export async function run(inputs: Inputs, process: RunProcess): Promise<number> {
  const session = openSession(inputs, process)
  try {
    if (inputs.mode !== 'validate') return await send(session)
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
