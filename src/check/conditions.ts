import { fullName } from '../common/names.ts'
import { MissingSecretError } from '../secrets/missing.ts'

/** The Ready condition of a Provider, as the Provider API has it. */
export interface Condition {
  readonly provider: string
  readonly type: 'Ready'
  readonly status: 'True' | 'False' | 'Unknown'
  readonly reason: 'Succeeded' | 'ValidationFailed' | 'SecretsNotGiven'
  readonly message: string
}

/**
 * The Ready condition of a Provider: True if it can be used; Unknown if all that is missing is a Secret
 * and no secrets were given at all; else False, with the first error.
 */
export function condition(provider: string, error: Error | undefined, isAnySecretGiven: boolean): Condition {
  const ready = { provider, type: 'Ready' } as const
  if (!error) return { ...ready, status: 'True', reason: 'Succeeded', message: 'Initialized' }
  if (error instanceof MissingSecretError && !isAnySecretGiven) {
    return {
      ...ready,
      status: 'Unknown',
      reason: 'SecretsNotGiven',
      message: `Secret ${fullName(error.needed)}: ${error.needed.keys.join(', ')}`,
    }
  }
  return { ...ready, status: 'False', reason: 'ValidationFailed', message: error.message }
}
