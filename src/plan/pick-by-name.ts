import { ConfigError, locationText } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { didYouMean, shortList } from '../common/wording.ts'
import type { Manifest } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'
import { areSameDelivery, preferDeployed } from './same-manifest.ts'
import { writeInputs } from './write-inputs.ts'

/** Handles an AmbiguousError. If it does not throw, all the manifests are used. */
export type OnAmbiguous = (error: AmbiguousError) => void

/** A name matches several manifests, or an event matches several Alerts with the same name. */
export class AmbiguousError extends ConfigError {
  /** How to choose one of them, as `choose one with --manifests clusters/production`. The end of the message. */
  readonly fix: string

  constructor(message: string, fix: string, field: string) {
    super(`${message}; ${fix}`, { field })
    this.fix = fix
  }
}

interface AmbiguityOptions {
  /** Default: throws the error. */
  readonly onAmbiguous?: OnAmbiguous | undefined
  /** Whether hints are written as inputs of the Action. Default: as flags. */
  readonly isAction?: boolean | undefined
}

interface PickOptions<T> extends AmbiguityOptions {
  /** The namespace of manifests without one. */
  readonly home: string
  /** Whether two manifests with the same name lead to the same delivery. */
  readonly areEquivalent: (a: T, b: T) => boolean
}

/**
 * Returns the manifest that `name` or `namespace/name` refers to. Several if it is ambiguous and `onAmbiguous` does not throw.
 * @throws ConfigError if there is none
 */
export function pick<T extends Manifest>(
  reference: string,
  manifests: readonly T[],
  kind: string,
  { home, areEquivalent, onAmbiguous = throwError, isAction = false }: PickOptions<T>,
): readonly T[] {
  const slash = reference.indexOf('/')
  const namespace = slash === -1 ? undefined : reference.slice(0, slash)
  const name = reference.slice(slash + 1)
  const matches = manifests.filter(
    (manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace),
  )
  const inHome = matches.filter((manifest) => (manifest.namespace ?? home) === home)
  const found = preferDeployed(matches.length > 1 && inHome.length > 0 ? inHome : matches, home)
  const [first, ...others] = found
  const isSame = (other: T, one: T) => fullName(other, home) === fullName(one, home) && areEquivalent(one, other)
  if (first && others.every((other) => isSame(other, first))) return [first]
  const describe = (manifest: T): string => `${fullName(manifest, home)} (${locationOf(manifest)})`
  const field = kind === 'Alert' ? 'alerts' : 'providers'
  if (found.length === 0) {
    const names = manifests.flatMap((manifest) => [manifest.name, fullName(manifest, home)])
    const known =
      manifests.length > 0 ? `found ${shortList(manifests, describe)}` : `there is no ${kind} in the manifests`
    const hint = reference.includes(',') ? `; ${separateNames(field, isAction)}` : didYouMean(reference, names)
    throw new ConfigError(`no ${kind} is called ${reference}; ${known}${hint}`, { field })
  }
  const haveSameName = new Set(found.map((manifest) => fullName(manifest, home))).size === 1
  const fix = haveSameName ? howToChoose(found, isAction) : 'name one by namespace/name'
  const locations = shortList(found, haveSameName ? locationOf : describe)
  onAmbiguous(new AmbiguousError(`${reference} is ambiguous: it matches the ${kind}s ${locations}`, fix, field))
  return found
}

function throwError(error: ConfigError): never {
  throw error
}

/**
 * Merges deliveries that would send the same through an Alert of the same name. If different ones remain for a name, keeps all
 * of them unless `onAmbiguous` throws.
 */
export function mergeDuplicates(
  deliveries: readonly Delivery[],
  { onAmbiguous = throwError, isAction = false }: AmbiguityOptions = {},
): Delivery[] {
  const kept = new Map<string | null, Delivery[]>()
  for (const delivery of deliveries) {
    const others = kept.get(delivery.alertName) ?? []
    if (!others.some((other) => areSameDelivery(other, delivery))) others.push(delivery)
    kept.set(delivery.alertName, others)
  }
  for (const [name, group] of kept) {
    if (group.length === 1) continue
    const alerts = group.flatMap(({ alert }) => alert ?? [])
    const message = `the event matches ${alerts.length} Alerts called ${name}: ${shortList(alerts, locationOf)}`
    onAmbiguous(new AmbiguousError(message, howToChoose(alerts, isAction), 'manifests'))
  }
  return [...kept.values()].flat()
}

/** The hint for names that are separated by commas. */
function separateNames(field: string, isAction: boolean): string {
  return isAction ? 'write each name on its own line' : `repeat the flag for each name: --${field} a --${field} b`
}

/** The hint for choosing one of several manifests with the same name. */
function howToChoose(found: readonly Manifest[], isAction: boolean): string {
  const folders = found.flatMap((manifest) => {
    const others = found.filter((other) => other !== manifest)
    return distinctFolder(manifest, others) ?? []
  })
  const inputs = [...new Set(folders)].map((folder) => writeInputs({ manifests: folder }, isAction))
  return inputs.length === 0
    ? 'rename or remove all but one: no folder contains only one of them'
    : `choose one with ${inputs.slice(0, 3).join(' or ')}`
}

/** Formats a manifest's location, and the cluster's folder that includes it if there are several copies. */
export function locationOf(manifest: Manifest): string {
  return manifest.root === undefined ? locationText(manifest) : `${locationText(manifest)} via ${manifest.root}`
}

/** Returns the shortest path (a folder or the file itself) that contains a manifest and none of the others, if there is one. */
export function distinctFolder(manifest: Manifest, others: readonly Manifest[]): string | undefined {
  if (others.length === 0) return undefined
  const parts = origin(manifest).split('/')
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  const found = paths.find((path) => !others.some((other) => isIn(other, path)))
  // `-` is standard input.
  return found === '-' ? undefined : found
}

/** Whether a manifest is still included if the input `manifests` is this folder or file. */
export function isIn(manifest: Manifest, path: string): boolean {
  return `${origin(manifest)}/`.startsWith(`${path}/`)
}

/** The cluster's own folder or file if kustomizations of several clusters include the manifest, else its file. */
function origin({ root, file }: Manifest): string {
  return root ?? file
}
