import type { Inputs } from '../inputs.ts'
import type { Condition } from '../report/result.ts'
import { MissingSecretError } from '../secrets/keyring.ts'

/**
 * The Ready condition of a Provider (design.md 2.3): True if it can be used; Unknown if all that is missing is a Secret
 * and no secrets were given at all; else False, with the first error.
 */
export function condition(
  provider: string,
  error: Error | undefined,
  { secrets, secretsFile }: Pick<Inputs, 'secrets' | 'secretsFile'>,
): Condition {
  const ready = { provider, type: 'Ready' } as const
  if (!error) return { ...ready, status: 'True', reason: 'Succeeded', message: 'Initialized' }
  if (error instanceof MissingSecretError && !secrets && !secretsFile) {
    const { namespace, name, keys } = error.needed
    return {
      ...ready,
      status: 'Unknown',
      reason: 'SecretsNotGiven',
      message: `Secret ${namespace ? `${namespace}/` : ''}${name}: ${keys.join(', ')}`,
    }
  }
  return { ...ready, status: 'False', reason: 'ValidationFailed', message: error.message }
}
