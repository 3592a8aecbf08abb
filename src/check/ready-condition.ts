import { fullName } from '../common/names.ts'
import type { Provider } from '../manifests/index.ts'
import { ClusterVariableError, SealedManifestError } from '../resolve/resolve.ts'
import { MissingSecretError } from '../secrets/missing-secret.ts'

/** A Provider's Ready condition, as in the Provider API. */
export interface Condition {
  readonly provider: string
  readonly type: 'Ready'
  readonly status: 'True' | 'False' | 'Unknown'
  readonly reason: 'Succeeded' | 'ValidationFailed' | 'SecretsNotGiven' | 'VariablesNotGiven' | 'Encrypted'
  readonly message: string
  /** The Provider's manifest. */
  readonly file: string
  readonly line: number
  /** Set if it is ready but suspended, so nothing is sent to it. */
  readonly isSuspended?: boolean
}

/**
 * Returns a Provider's Ready condition: True if it can be used; Unknown if it is encrypted, if a variable's value is only in the
 * cluster, or if its Secret is missing in a run without any secrets; else False, with the first error.
 */
export function condition(
  name: string,
  { file, line, spec }: Pick<Provider, 'file' | 'line' | 'spec'>,
  error: Error | undefined,
  isAnySecretGiven: boolean,
): Condition {
  const ready = { provider: name, type: 'Ready', file, line } as const
  if (!error) {
    const suspended = spec.suspend ? { isSuspended: true } : {}
    return { ...ready, status: 'True', reason: 'Succeeded', message: 'Initialized', ...suspended }
  }
  if (error instanceof MissingSecretError && !isAnySecretGiven) {
    return {
      ...ready,
      status: 'Unknown',
      reason: 'SecretsNotGiven',
      message: `Secret ${fullName(error.needed)}: ${error.needed.keys.join(', ')}`,
    }
  }
  const reason =
    error instanceof SealedManifestError ? 'Encrypted' : error instanceof ClusterVariableError && 'VariablesNotGiven'
  if (reason) return { ...ready, status: 'Unknown', reason, message: error.message }
  const message = error instanceof MissingSecretError ? error.brief : error.message
  return { ...ready, status: 'False', reason: 'ValidationFailed', message }
}
