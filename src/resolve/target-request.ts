import { fullName } from '../common/names.ts'
import type { Provider } from '../manifests/index.ts'
import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { isOwnRepository, type OwnRepository } from './own-repository.ts'

/** All that turns a Provider into a Target. */
export interface TargetRequest {
  readonly provider: Provider
  readonly type: ProviderType
  /** Name, namespace and uid in force for this event. */
  readonly identity: Target['provider']
  readonly alert: Target['alert']
  readonly commitStatus: string
  readonly keyring: Keyring
  readonly redactor: Redactor
  /** The input `github-token` and the repository it is for, where the run has both. */
  readonly ownRepository?: OwnRepository | undefined
  /** The input `timeout`, a Flux duration. */
  readonly timeout?: string | undefined
  readonly now: Date
  readonly uuid: () => string
}

/** namespace/name of the Provider, in force for this event. */
export function providerName({ identity }: TargetRequest): string {
  return fullName(identity)
}

/** Whether the run's own token may speak for this Provider. */
export function isOwn({ type, ownRepository: own }: TargetRequest, address: string): boolean {
  return (
    own !== undefined && type.acceptsGithubToken === true && isOwnRepository(address, own.serverUrl, own.repository)
  )
}
