import { ConfigError } from '../common/errors.ts'
import { byName, commonFolders, fullName } from '../common/names.ts'
import { didYouMean, shortList } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import { combineMetadata } from '../event/metadata.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import type { Skip } from '../providers/exchange.ts'
import { locationOf } from './pick-by-name.ts'
import { areSame, preferDeployed } from './same-manifest.ts'

/** One event to deliver to one Provider, with or without an Alert. Later stages extend this record. */
export interface Delivery {
  readonly alert: Alert | undefined
  /** The Alert's namespace/name in force for this event; null without an Alert. */
  readonly alertName: string | null
  readonly provider: Provider | undefined
  /** The Provider's namespace/name in force for this event. */
  readonly providerName: string
  /** The event as received, without the Alert's metadata. */
  readonly received: Event
  /** The event to send, with the Alert's metadata. */
  readonly event: Event
  /** Set if nothing will be sent: suspended, dropped by a gate, or failed. */
  readonly outcome?: Outcome | undefined
}

/**
 * Plans the delivery of an event through an Alert: finds its Provider and combines the metadata. The Alert's sources, filters
 * and `suspend` are ignored. If the Provider is missing or ambiguous, the delivery has failed.
 */
export function deliveryThrough(
  event: Event,
  alert: Alert,
  { providers }: { readonly providers: readonly Provider[] },
  home: string,
  providersByName = byName(providers),
): Delivery {
  const namespace = alert.namespace ?? home
  const { name } = alert.spec.providerRef
  const { metadata } = combineMetadata(event, alert.spec)
  const inNamespace = (provider: Provider): boolean => (provider.namespace ?? home) === namespace
  const candidates = (providersByName.get(name) ?? []).filter(inNamespace)
  const found = nearest(alert, preferDeployed(candidates, home))
  const delivery = {
    alert,
    alertName: fullName(alert, home),
    providerName: fullName({ namespace, name }),
    received: event,
    event: { ...event, metadata },
  }
  const [provider, ...others] = found
  if (provider && others.every((other) => areSame(provider, other))) {
    return unlessSuspended({ ...delivery, provider }, provider, home)
  }
  const field = 'spec.providerRef.name'
  const message =
    found.length === 0
      ? missingProvider(name, namespace, { providers, inNamespace, home })
      : `several Providers are called ${delivery.providerName}: ${shortList(found, locationOf)}; limit the manifests to one of these files`
  const error = new ConfigError(message, { file: alert.file, ...alert.at(field), field })
  return { ...delivery, provider: undefined, outcome: failed(error) }
}

interface ProviderSearch {
  readonly providers: readonly Provider[]
  readonly inNamespace: (provider: Provider) => boolean
  readonly home: string
}

/** The message for an Alert whose Provider was not found. */
function missingProvider(name: string, namespace: string, { providers, inNamespace, home }: ProviderSearch): string {
  const missing = name === '' ? 'spec.providerRef.name is missing' : `there is no Provider ${name}`
  const describe = (provider: Provider): string => `${fullName(provider, home)} (${locationOf(provider)})`
  const found =
    providers.length > 0 ? `found ${shortList(providers, describe)}` : 'there is no Provider in the manifests'
  const candidates = providers.filter(inNamespace).map((provider) => provider.name)
  return `${missing} in namespace ${namespace || '(none)'}; ${found}${didYouMean(name, candidates)}`
}

/**
 * Returns the Provider in the Alert's file, else those in the nearest common folder, because one repository may hold several
 * clusters. If several clusters include the same base, prefers the copy from the Alert's cluster.
 */
function nearest(alert: Alert, candidates: readonly Provider[]): readonly Provider[] {
  const closeness = ({ file }: Provider): number =>
    file === alert.file ? Number.POSITIVE_INFINITY : commonFolders(file, alert.file)
  const best = candidates.map(closeness).reduce((a, b) => Math.max(a, b), 0)
  const near = candidates.filter((provider) => closeness(provider) === best)
  const sameRoot = near.filter(({ root }) => root === alert.root)
  return sameRoot.length > 0 ? sameRoot : near
}

/** Plans the delivery of an event to a Provider without an Alert. It is skipped if the Provider is suspended. */
export function directDelivery(event: Event, provider: Provider, home: string): Delivery {
  const delivery = {
    alert: undefined,
    alertName: null,
    provider,
    providerName: fullName(provider, home),
    received: event,
    event: { ...event, metadata: combineMetadata(event, {}).metadata },
  }
  return unlessSuspended(delivery, provider, home)
}

/** Returns the delivery, skipped if the manifest (its Alert or Provider) is suspended. */
export function unlessSuspended(delivery: Delivery, manifest: Alert | Provider, home: string): Delivery {
  if (!manifest.spec.suspend) return delivery
  const reason = `${manifest.kind} ${fullName(manifest, home)} is suspended (spec.suspend: true)`
  return { ...delivery, outcome: skipped('suspended', reason) }
}

/** Why a delivery is skipped: the `code` in the results. */
export type SkipCode = Skip['code'] | 'preview' | 'unchanged' | 'suspended' | 'fork' | 'loop' | 'shard'

/** How a delivery ended, or why it was not attempted. Set once, by the stage that decides. */
export type Outcome =
  | { readonly status: 'delivered' }
  | { readonly status: 'skipped'; readonly code: SkipCode; readonly reason: string }
  | { readonly status: 'failed'; readonly error: Error }

/** Creates the outcome of a delivery that is skipped on purpose. */
export function skipped(code: SkipCode, reason: string): Outcome {
  return { status: 'skipped', code, reason }
}

/** Creates the outcome of a delivery that failed or cannot be attempted. */
export function failed(error: unknown): Outcome {
  return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
}
