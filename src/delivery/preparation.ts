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

/** A delivery with everything needed to send it. */
export type ReadyDelivery = Delivery & ResolvedDelivery & { readonly provider: Provider; readonly outcome?: undefined }

/** A delivery that is ready to be sent or already has an outcome. */
export type PreparedDelivery = ReadyDelivery | (Delivery & { readonly outcome: Outcome })

/** What decides whether this run should send a delivery. */
export interface PreparationOptions {
  readonly inputs: Pick<Inputs, 'shard'>
  readonly context: Pick<Context, 'isFork' | 'lacksSecrets'>
  readonly environment: Environment
  /** Whether Flux sent the event to this workflow with githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses the event; undefined if it does not. */
  readonly unchanged?: string | undefined
}

/**
 * Prepares all deliveries in batches.
 * @param signal aborted when the run is cancelled; the remaining deliveries then fail
 */
export async function prepareAll(
  deliveries: readonly Delivery[],
  options: PreparationOptions,
  resolveOptions: ResolveOptions,
  signal: AbortSignal,
): Promise<PreparedDelivery[]> {
  const prepared: PreparedDelivery[] = []
  for (let start = 0; start < deliveries.length; start += batchSize) {
    await yieldToSignals()
    const batch = deliveries.slice(start, start + batchSize)
    const results = signal.aborted
      ? batch.map(cancelDelivery)
      : await Promise.all(batch.map((delivery) => prepareDelivery(delivery, options, resolveOptions)))
    prepared.push(...results)
  }
  return prepared
}

const batchSize = 64

/** Fails a delivery because the run was cancelled before it was sent. Keeps an outcome that it already has. */
export function cancelDelivery(delivery: Delivery): Delivery & { readonly outcome: Outcome } {
  const unsent = failed(new DeliveryError('the run was cancelled before this was sent'))
  return { ...delivery, outcome: delivery.outcome ?? unsent }
}

/** Resolves a delivery's Secret and target, or sets the outcome that says why it is not sent. */
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
  const shard = shardOf(delivery, count)
  return shard === index ? undefined : skipped('shard', `shard ${shard} of ${count}: another job sends it`)
}

function wouldLoop(
  { provider }: Delivery,
  { environment, isDispatched }: PreparationOptions,
  { typeOf }: ResolveOptions,
): Outcome | undefined {
  if (!isDispatched || !provider || !typeOf(provider.spec.type)?.startsWorkflows) return undefined
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  return isRunRepository(provider.spec.address ?? '', server, environment.GITHUB_REPOSITORY ?? '')
    ? skipped('loop', 'Flux dispatched this event to this repository: sending it back would loop forever')
    : undefined
}

/** Returns the Secrets and keys that the deliveries of a preview need and that were not given. */
export function missingSecrets(deliveries: readonly PreparedDelivery[]): Needed[] {
  return deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing.map(({ needed }) => needed)))
}

/** Returns a notice that lists the Secrets for which a preview shows `***`; none if all were given. */
export function placeholderNotice(deliveries: readonly PreparedDelivery[]): Problem[] {
  const missing = deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing))
  if (missing.length === 0) return []
  const names = missing.map(({ needed }) => describe(needed))
  const message = `*** stands for the values of Secrets that were not given: ${shortList([...new Set(names)])}`
  const hints = [...new Set(missing.flatMap((error) => error.near))]
  return [
    hints.length > 0
      ? { severity: 'warning', message: `${message}. ${hints.join(' ')}` }
      : { severity: 'notice', message },
  ]
}

function describe(secret: Needed): string {
  return secret.keys.length > 0 ? `${fullName(secret)} (${secret.keys.join(', ')})` : fullName(secret)
}
