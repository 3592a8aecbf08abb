import type { Context } from '../ci/context.ts'
import type { Environment } from '../common/environment.ts'
import { DeliveryError } from '../common/errors.ts'
import { yieldToSignals } from '../common/yield.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Provider } from '../manifests/index.ts'
import type { Delivery } from '../plan/delivery.ts'
import { failed, type Outcome, skipped } from '../plan/outcome.ts'
import { shareOf } from '../plan/share.ts'
import type { ResolveOptions } from '../resolve/options.ts'
import { type ResolvedDelivery, resolveDelivery } from '../resolve/resolve.ts'
import { isRunRepository } from '../resolve/run-repository.ts'
import { MissingSecretError } from '../secrets/missing.ts'

/** A delivery with all that sending it needs. */
export type ReadyDelivery = Delivery & ResolvedDelivery & { readonly provider: Provider; readonly outcome?: undefined }

/** A delivery that is ready to be sent, or has an outcome already. */
export type PreparedDelivery = ReadyDelivery | (Delivery & { readonly outcome: Outcome })

/** What decides whether a delivery is this run's to make. */
export interface PreparationOptions {
  readonly inputs: Pick<Inputs, 'shard'>
  readonly context: Pick<Context, 'isFork' | 'lacksSecrets'>
  readonly environment: Environment
  /** Whether Flux sent the event here by githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses the event. */
  readonly unchanged?: string | undefined
}

/**
 * Prepares all deliveries, some at a time.
 * @param signal aborted when the run is cancelled: what is left then has failed
 */
export async function prepareAll(
  deliveries: readonly Delivery[],
  options: PreparationOptions,
  resolveOptions: ResolveOptions,
  signal: AbortSignal,
): Promise<PreparedDelivery[]> {
  const prepared: PreparedDelivery[] = []
  for (let at = 0; at < deliveries.length; at += atOnce) {
    await yieldToSignals()
    const some = deliveries.slice(at, at + atOnce)
    const ready = signal.aborted
      ? some.map(cancelDelivery)
      : await Promise.all(some.map((delivery) => prepareDelivery(delivery, options, resolveOptions)))
    prepared.push(...ready)
  }
  return prepared
}

const atOnce = 64

/** The delivery of a run that was cancelled before it was made. */
export function cancelDelivery(delivery: Delivery): Delivery & { readonly outcome: Outcome } {
  const unsent = failed(new DeliveryError('the run was cancelled before this was sent'))
  return { ...delivery, outcome: delivery.outcome ?? unsent }
}

/** Opens what a delivery needs, or says why it is not to be made. */
export async function prepareDelivery(
  delivery: Delivery,
  options: PreparationOptions,
  resolveOptions: ResolveOptions,
): Promise<PreparedDelivery> {
  const { provider } = delivery
  const outcome =
    ofAnotherShare(delivery, options) ??
    delivery.outcome ??
    (options.unchanged === undefined
      ? wouldLoop(delivery, options, resolveOptions)
      : skipped('unchanged', options.unchanged))
  if (outcome) return { ...delivery, outcome }
  if (!provider) throw new TypeError('a delivery without a Provider has an outcome')
  const { isFork, lacksSecrets } = options.context
  try {
    const prepared = await resolveDelivery({ ...delivery, provider }, resolveOptions)
    if (isFork && prepared.usesGithubToken)
      return { ...delivery, outcome: skipped('fork', 'the token of a run for a fork or by Dependabot may not write') }
    return { ...delivery, ...prepared, provider, outcome: undefined }
  } catch (error) {
    const isSecretless = lacksSecrets && error instanceof MissingSecretError
    const reason = 'a run for a fork or by Dependabot has no secrets'
    return { ...delivery, outcome: isSecretless ? skipped('fork', reason) : failed(error) }
  }
}

function ofAnotherShare(delivery: Delivery, { inputs }: PreparationOptions): Outcome | undefined {
  if (!inputs.shard) return undefined
  const { index, count } = inputs.shard
  const share = shareOf(delivery, count)
  return share === index ? undefined : skipped('shard', `share ${share} of ${count}: another job sends it`)
}

function wouldLoop(
  { provider }: Delivery,
  { environment, isDispatched }: PreparationOptions,
  { typeOf }: ResolveOptions,
): Outcome | undefined {
  if (!isDispatched || !provider || !typeOf(provider.spec.type)?.startsWorkflows) return undefined
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  return isRunRepository(provider.spec.address ?? '', server, environment.GITHUB_REPOSITORY ?? '')
    ? skipped('loop', 'Flux dispatched this event to this very repository: sending it back would never end')
    : undefined
}
