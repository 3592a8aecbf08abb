import type { Context } from '../ci/context.ts'
import { DeliveryError, type Problem } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { type Environment, yieldToSignals } from '../common/this-process.ts'
import { shortList } from '../common/wording.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Provider } from '../manifests/index.ts'
import { type Delivery, failed, type Outcome, skipped } from '../plan/delivery.ts'
import { shardOf } from '../plan/shard.ts'
import type { ResolveOptions } from '../resolve/options.ts'
import { type ResolvedDelivery, resolveDelivery } from '../resolve/resolve.ts'
import { isRunRepository } from '../resolve/run-repository.ts'
import { MissingSecretError, type Needed } from '../secrets/missing-secret.ts'

/** A delivery with everything that is needed to send it. */
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
    outcomeOfAnotherShard(delivery, options) ??
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

function outcomeOfAnotherShard(delivery: Delivery, { inputs }: PreparationOptions): Outcome | undefined {
  if (!inputs.shard) return undefined
  const { index, count } = inputs.shard
  const share = shardOf(delivery, count)
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

/** What Secrets would give to the deliveries of a preview, and nobody gave. */
export function missingSecrets(deliveries: readonly PreparedDelivery[]): Needed[] {
  return deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing.map(({ needed }) => needed)))
}

/** Says for which Secrets a preview shows `***`. */
export function placeholderNotice(deliveries: readonly PreparedDelivery[]): Problem[] {
  const missing = deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing))
  if (missing.length === 0) return []
  const names = missing.map(({ needed }) => describe(needed))
  const stands = `*** stands for the values of Secrets that were not given: ${shortList([...new Set(names)])}`
  const near = [...new Set(missing.flatMap((error) => error.near))]
  const severity = near.length > 0 ? 'warning' : 'notice'
  return [{ severity, message: near.length > 0 ? `${stands}. ${near.join(' ')}` : stands }]
}

function describe(secret: Needed): string {
  return secret.keys.length > 0 ? `${fullName(secret)} (${secret.keys.join(', ')})` : fullName(secret)
}
