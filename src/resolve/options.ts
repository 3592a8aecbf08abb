import { fullName } from '../common/names.ts'
import type { Provider } from '../manifests/index.ts'
import type { TypeOf } from '../providers/index.ts'
import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import type { SecretResolver } from '../secrets/secret-resolver.ts'
import { isRunRepository, type RunRepository } from './run-repository.ts'

/** What resolveDelivery needs, the same for all deliveries of a run. */
export interface ResolveOptions {
  readonly typeOf: TypeOf
  readonly secretResolver: SecretResolver
  readonly redactor: Redactor
  /** The input `uids`: `Kind/namespace/name` -> uid. */
  readonly uids: ReadonlyMap<string, string>
  /** owner/name of the repository, for derived uids. */
  readonly repository: () => string
  /** The input `status-context`. */
  readonly statusContext?: string | undefined
  /** The input `timeout`, a Flux duration. */
  readonly timeout?: string | undefined
  /** The input `github-token` and the repository it is for, if the run has both. */
  readonly runRepository?: RunRepository | undefined
  /** Whether missing values of Secrets become `***`, as in a preview. Otherwise a missing value is an error. */
  readonly usesPlaceholders?: boolean
  readonly now: Date
  readonly uuid: () => string
}

/** A Provider that is being resolved for an event. */
export interface TargetRequest extends ResolveOptions {
  readonly provider: Provider
  readonly type: ProviderType
  /** The Provider's name, namespace and uid in force for this event. */
  readonly identity: Target['provider']
  readonly alert: Target['alert']
  readonly commitStatus: string
}

/** Returns the Provider's namespace/name in force for this event. */
export function providerName({ identity }: TargetRequest): string {
  return fullName(identity)
}

/** Whether the input `github-token` may be used for this Provider. */
export function acceptsRunToken({ type, runRepository }: TargetRequest, address: string): boolean {
  if (runRepository === undefined || !type.acceptsGithubToken) return false
  return isRunRepository(address, runRepository.serverUrl, runRepository.repository)
}
