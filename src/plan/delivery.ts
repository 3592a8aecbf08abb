import { ConfigError } from '../common/errors.ts'
import { byName, commonFolders, fullName } from '../common/names.ts'
import { didYouMean, shortList } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import { combineMetadata } from '../event/metadata.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import type { Skip } from '../providers/exchange.ts'
import { standing } from './pick-by-name.ts'
import { areSame, reachedFirst } from './same-manifest.ts'

/** A message to deliver: through which Alert, to which Provider, saying what. Every later stage adds to this record. */
export interface Delivery {
  readonly alert: Alert | undefined
  /** namespace/name in force for this event; null without an Alert. */
  readonly alertName: string | null
  readonly provider: Provider | undefined
  readonly providerName: string
  /** The event as it came in, before any Alert was applied. */
  readonly received: Event
  /** The event as its notifier sees it: metadata combined with the Alert's. */
  readonly event: Event
  /** Set where nothing is to be sent: suspended, held back by a gate, or impossible. */
  readonly outcome?: Outcome | undefined
}

/** What an Alert asks for, whatever its sources and filters say; it tells no Alert that is suspended from others. */
export function through(
  event: Event,
  alert: Alert,
  { providers }: { readonly providers: readonly Provider[] },
  home: string,
  named = byName(providers),
): Delivery {
  const namespace = alert.namespace ?? home
  const { name } = alert.spec.providerRef
  const { metadata } = combineMetadata(event, alert.spec)
  const candidates = named.get(name) ?? []
  const there = candidates.filter((provider) => (provider.namespace ?? home) === namespace)
  const found = nearest(alert, reachedFirst(there, home))
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
  const where = { file: alert.file, ...alert.at('spec.providerRef.name'), field: 'spec.providerRef.name' }
  const describe = (provider: Provider): string => `${fullName(provider, home)} (${standing(provider)})`
  const message =
    found.length === 0
      ? `${name === '' ? 'spec.providerRef.name is missing' : `there is no Provider ${name}`} in namespace ${namespace || '(none)'}; ${providers.length > 0 ? `found ${shortList(providers, describe)}` : 'there is no Provider in the manifests'}${didYouMean(
          name,
          providers.filter((provider) => (provider.namespace ?? home) === namespace).map((provider) => provider.name),
        )}`
      : `several Providers are called ${delivery.providerName}: ${shortList(found, standing)}; limit the manifests to one of these files`
  return { ...delivery, provider: undefined, outcome: failed(new ConfigError(message, where)) }
}

/**
 * The Provider of the same file, else those in the nearest common folder: one repository may hold several clusters. Of
 * a base that several clusters include, the copy that came the same way as the Alert.
 */
function nearest(alert: Alert, candidates: readonly Provider[]): readonly Provider[] {
  const closeness = ({ file }: Provider): number =>
    file === alert.file ? Number.POSITIVE_INFINITY : commonFolders(file, alert.file)
  const best = candidates.map(closeness).reduce((a, b) => Math.max(a, b), 0)
  const near = candidates.filter((provider) => closeness(provider) === best)
  const sameRoot = near.filter(({ root }) => root === alert.root)
  return sameRoot.length > 0 ? sameRoot : near
}

/** What a Provider gets without an Alert; one that is suspended stays silent. */
export function straight(event: Event, provider: Provider, home: string): Delivery {
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

/** The delivery, skipped if its Alert or Provider is suspended. */
export function unlessSuspended(delivery: Delivery, manifest: Alert | Provider, home: string): Delivery {
  if (!manifest.spec.suspend) return delivery
  const reason = `${manifest.kind} ${fullName(manifest, home)} is suspended (spec.suspend: true)`
  return { ...delivery, outcome: skipped('suspended', reason) }
}

/** Why a delivery is not made: the `code` of the result. */
export type SkipCode = Skip['code'] | 'preview' | 'unchanged' | 'suspended' | 'fork' | 'loop' | 'shard'

/** How a delivery ended, or why it never began. Made once, where that is decided; every later stage carries it. */
export type Outcome =
  | { readonly status: 'delivered' }
  | { readonly status: 'skipped'; readonly code: SkipCode; readonly reason: string }
  | { readonly status: 'failed'; readonly error: Error }

/** The outcome of a delivery that is not made, and need not be. */
export function skipped(code: SkipCode, reason: string): Outcome {
  return { status: 'skipped', code, reason }
}

/** The outcome of a delivery that cannot be made, or was refused. */
export function failed(error: unknown): Outcome {
  return { status: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
}
