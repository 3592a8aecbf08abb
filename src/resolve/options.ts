import { fullName } from '../common/names.ts'
import type { Provider } from '../manifests/index.ts'
import type { TypeOf } from '../providers/index.ts'

import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { isRunRepository, type RunRepository } from './run-repository.ts'

/** What all Providers of a run are resolved with. */
export interface ResolveOptions {
  readonly typeOf: TypeOf
  readonly keyring: Keyring
  readonly redactor: Redactor
  /** The input `uids`: `Kind/namespace/name` -> uid. */
  readonly uids: ReadonlyMap<string, string>
  /** owner/name of the repository, for derived uids. */
  readonly repository: () => string
  /** The input `status-context`. */
  readonly statusContext?: string | undefined
  /** The input `timeout`, a Flux duration. */
  readonly timeout?: string | undefined
  /** The input `github-token` and the repository it is for, where the run has both. */
  readonly runRepository?: RunRepository | undefined
  /** Whether `***` stands for what a Secret would give and nobody gave: in a preview. Otherwise that is an error. */
  readonly usesPlaceholders?: boolean
  readonly now: Date
  readonly uuid: () => string
}

/** A Provider that is being resolved for an event. */
export interface TargetRequest extends ResolveOptions {
  readonly provider: Provider
  readonly type: ProviderType
  /** Name, namespace and uid in force for this event. */
  readonly identity: Target['provider']
  readonly alert: Target['alert']
  readonly commitStatus: string
}

/** namespace/name of the Provider, in force for this event. */
export function providerName({ identity }: TargetRequest): string {
  return fullName(identity)
}

/** Whether the run's own token may be used for this Provider. */
export function acceptsRunToken({ type, runRepository: own }: TargetRequest, address: string): boolean {
  return (
    own !== undefined && type.acceptsGithubToken === true && isRunRepository(address, own.serverUrl, own.repository)
  )
}
