import { ConfigError, locationText } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { didYouMean, shortList } from '../common/wording.ts'
import type { Manifest } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'
import { areSameDelivery, reachedFirst } from './same-manifest.ts'
import { writeInputs } from './write-inputs.ts'

/** What becomes of a name that means several manifests, or an event that picks several of one name. */
export type OnSeveral = (error: SeveralError) => void

/** A name or an event that means manifests of several files. */
export class SeveralError extends ConfigError {
  /** The sentence's end that says how to choose one of them, as `choose one with --manifests clusters/production`. */
  readonly way: string

  constructor(message: string, way: string, field: string) {
    super(`${message}; ${way}`, { field })
    this.way = way
  }
}

interface Several {
  /** Takes the error, which is thrown without it. */
  readonly onSeveral?: OnSeveral | undefined
  /** Whether what to write is said as inputs of the Action; as flags if not given. */
  readonly isAction?: boolean | undefined
}

interface PickOptions<T> extends Several {
  /** The namespace of manifests without one. */
  readonly home: string
  /** Whether two of the same name come to the same. */
  readonly areOne: (a: T, b: T) => boolean
}

/**
 * The manifests that `name` or `namespace/name` means: one, or several where `onSeveral` does not throw its error.
 * @throws ConfigError for none
 */
export function pick<T extends Manifest>(
  wanted: string,
  manifests: readonly T[],
  kind: string,
  { home, areOne, onSeveral = refuse, isAction = false }: PickOptions<T>,
): readonly T[] {
  const slash = wanted.indexOf('/')
  const namespace = slash === -1 ? undefined : wanted.slice(0, slash)
  const name = wanted.slice(slash + 1)
  const named = manifests.filter(
    (manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace),
  )
  const ofHome = named.filter((manifest) => (manifest.namespace ?? home) === home)
  const found = reachedFirst(named.length > 1 && ofHome.length > 0 ? ofHome : named, home)
  const [first, ...others] = found
  if (first && others.every((other) => fullName(other, home) === fullName(first, home) && areOne(first, other)))
    return [first]
  const describe = (manifest: T): string => `${fullName(manifest, home)} (${standing(manifest)})`
  const where = { field: kind === 'Alert' ? 'alerts' : 'providers' }
  if (found.length === 0) {
    const names = manifests.flatMap((manifest) => [manifest.name, fullName(manifest, home)])
    const known =
      manifests.length > 0 ? `found ${shortList(manifests, describe)}` : `there is no ${kind} in the manifests`
    throw new ConfigError(
      `no ${kind} is called ${wanted}; ${known}${wanted.includes(',') ? `; ${oneEach(where.field, isAction)}` : didYouMean(wanted, names)}`,
      where,
    )
  }
  const areAlike = new Set(found.map((manifest) => fullName(manifest, home))).size === 1
  const way = areAlike ? howToChoose(found, isAction) : 'name one by namespace/name'
  const places = shortList(found, areAlike ? standing : describe)
  onSeveral(new SeveralError(`${wanted} means several ${kind}s: ${places}`, way, where.field))
  return found
}

function refuse(error: ConfigError): never {
  throw error
}

/**
 * The deliveries, one for each Alert: those that would send the same are one.
 * Where the same name comes from different clusters, all are kept if `onSeveral` does not throw its error.
 */
export function oneOfEach(
  deliveries: readonly Delivery[],
  { onSeveral = refuse, isAction = false }: Several = {},
): Delivery[] {
  const kept = new Map<string | null, Delivery[]>()
  for (const delivery of deliveries) {
    const others = kept.get(delivery.alertName) ?? []
    if (!others.some((other) => areSameDelivery(other, delivery))) others.push(delivery)
    kept.set(delivery.alertName, others)
  }
  for (const [name, several] of kept) {
    if (several.length === 1) continue
    const alerts = several.flatMap(({ alert }) => alert ?? [])
    const message = `the event picks ${alerts.length} Alerts called ${name}: ${shortList(alerts, standing)}`
    onSeveral(new SeveralError(message, howToChoose(alerts, isAction), 'manifests'))
  }
  return [...kept.values()].flat()
}

/** A comma is no separator. */
function oneEach(field: string, isAction: boolean): string {
  return isAction ? 'write each name on a line of its own' : `repeat the flag for each name: --${field} a --${field} b`
}

/** How to choose one of several manifests of the same name. */
function howToChoose(found: readonly Manifest[], isAction: boolean): string {
  const folders = found.flatMap((manifest) => {
    const others = found.filter((other) => other !== manifest)
    return ownFolder(manifest, others) ?? []
  })
  const ways = [...new Set(folders)].map((folder) => writeInputs({ manifests: folder }, isAction))
  return ways.length === 0
    ? 'rename or remove all but one: no folder has one of them alone'
    : `choose one with ${ways.slice(0, 3).join(' or ')}`
}

/** Where a manifest stands, and through which cluster's kustomizations it came, where that tells copies apart. */
export function standing(manifest: Manifest): string {
  return manifest.root === undefined ? locationText(manifest) : `${locationText(manifest)} via ${manifest.root}`
}

/** The shortest folder, or the file, that has a manifest and none of the others; undefined where there is none. */
export function ownFolder(manifest: Manifest, others: readonly Manifest[]): string | undefined {
  if (others.length === 0) return undefined
  const parts = origin(manifest).split('/')
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  const own = paths.find((path) => !others.some((other) => isIn(other, path)))
  return own === '-' ? undefined : own
}

/** Whether a manifest is still there when the input `manifests` is this folder or file. */
export function isIn(manifest: Manifest, path: string): boolean {
  return `${origin(manifest)}/`.startsWith(`${path}/`)
}

/** The cluster's own folder or file, where kustomizations of several clusters include the manifest. */
function origin({ root, file }: Manifest): string {
  return root ?? file
}
