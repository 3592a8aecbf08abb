import { ConfigError } from './common/errors.ts'
import type { Inputs } from './inputs/inputs.ts'
import { send } from './send.ts'
import { openSession, type Process } from './session.ts'

/**
 * Sends, shows or checks, and reports. Returns the exit code: 0 all well, 1 a delivery failed or a manifest is wrong,
 * 2 nothing was sent because something about the input is wrong.
 */
export async function run(inputs: Inputs, process: Process): Promise<number> {
  const session = openSession(inputs, process)
  try {
    if (inputs.mode !== 'validate') return await send(session)
    const { validate } = await import('./validate.ts')
    return await validate(session)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    await session.reporter.refuse(error)
    return 2
  }
}
