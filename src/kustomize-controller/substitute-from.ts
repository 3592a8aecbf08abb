import { commonFolders } from '../common/names.ts'
import { entriesOf, nodeAt, textOf } from '../common/yaml.ts'
import type { Find, FoundObject } from '../scan/object-index.ts'
import { nameOf } from '../scan/yaml-objects.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import type { Substitution } from './post-build.ts'

/**
 * Is called with the value of a variable from a Secret.
 * @param isPart whether it is the result of a function such as `${x:0:8}` on the value
 */
export type OnSecret = (name: string, value: string, isPart: boolean) => void

/** A ConfigMap or Secret of `substituteFrom` that is not in the repository, or whose values are encrypted. */
interface Absent {
  /** Kind and name, such as `ConfigMap cluster-settings`. */
  readonly title: string
  readonly isSecret: boolean
  /** The keys whose values are encrypted; undefined if it is not in the repository, so that it may have any key. */
  readonly keys: ReadonlySet<string> | undefined
}

/**
 * Returns a function that tells how variables are substituted in what a Flux Kustomization deploys. Values come from the
 * ConfigMaps and unencrypted Secrets of `substituteFrom` in the repository; later ones replace earlier ones, and `substitute`
 * replaces them all. Newlines are dropped, as Flux does. Without any values, Flux substitutes nothing.
 * @param overrides values that take precedence over those of Flux Kustomizations
 * @param onSecret called with each value that is used and comes from a Secret, or would in the cluster
 */
export function createSubstitutions(
  overrides: ReadonlyMap<string, string>,
  find: Find,
  onSecret: OnSecret = () => {},
): (flux: FluxKustomization | undefined) => Substitution {
  const known = new Map<FluxKustomization | undefined, Substitution>()
  return (flux) => {
    const substitution = known.get(flux) ?? substitutionOf(flux, overrides, find, onSecret)
    known.set(flux, substitution)
    return substitution
  }
}

function substitutionOf(
  flux: FluxKustomization | undefined,
  overrides: ReadonlyMap<string, string>,
  find: Find,
  onSecret: OnSecret,
): Substitution {
  const { values, secrets, absent } = flux ? valuesOf(flux, find) : noValues
  if (overrides.size === 0 && values.size === 0 && absent.length === 0) return { mode: flux ? 'literal' : 'unknown' }
  // An absent Secret may have any value that nothing else has.
  const isSecret = (name: string): boolean =>
    secrets.has(name) || absent.some((one) => one.isSecret && (one.keys ? one.keys.has(name) : !values.has(name)))
  return {
    mode: 'values',
    lookup: (name) => {
      const value = overrides.get(name) ?? values.get(name)
      if (value !== undefined && isSecret(name)) onSecret(name, value, false)
      return value
    },
    onResult: (name, result) => {
      if (isSecret(name)) onSecret(name, result, true)
    },
    mayProvide: (name) =>
      (absent.find(({ keys }) => keys?.has(name)) ?? absent.find(({ keys }) => keys === undefined))?.title,
  }
}

interface Values {
  readonly values: ReadonlyMap<string, string>
  /** The names of the values that come from Secrets. */
  readonly secrets: ReadonlySet<string>
  readonly absent: readonly Absent[]
}

const noValues: Values = { values: new Map(), secrets: new Set(), absent: [] }

function valuesOf(flux: FluxKustomization, find: Find): Values {
  const values = new Map<string, string>()
  const secrets = new Set<string>()
  const absent: Absent[] = []
  for (const { kind, name } of flux.substituteFrom) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue
    const candidates = find(kind, name).filter(({ object }) => object.kind === kind && nameOf(object) === name)
    const [nearest] = candidates.toSorted((a, b) => commonFolders(b.path, flux.file) - commonFolders(a.path, flux.file))
    const { data, encrypted } = nearest ? dataOf(nearest) : { data: [], encrypted: undefined }
    for (const [key, value] of data) {
      values.set(key, value)
      if (kind === 'Secret') secrets.add(key)
      else secrets.delete(key)
    }
    if (!nearest || encrypted?.size)
      absent.push({ title: `${kind} ${name}`, isSecret: kind === 'Secret', keys: encrypted })
  }
  for (const [key, value] of flux.substitute) {
    values.set(key, value)
    secrets.delete(key)
  }
  for (const [key, value] of values) values.set(key, value.replaceAll('\n', ''))
  return { values, secrets, absent }
}

/** Reads `data` (base64 in a Secret) and `stringData`, which replaces it, and the keys whose values SOPS encrypted. */
function dataOf({ object }: FoundObject): { data: [string, string][]; encrypted: ReadonlySet<string> } {
  const encrypted = new Set<string>()
  const texts = (field: string) =>
    entriesOf(object, nodeAt(object, field)).flatMap(([key, node]): [string, string][] => {
      const value = textOf(node)
      if (value?.startsWith('ENC[')) encrypted.add(key)
      return value === undefined || value.startsWith('ENC[') ? [] : [[key, value]]
    })
  if (object.kind === 'ConfigMap') return { data: texts('data'), encrypted }
  const decoded = texts('data').map(([key, value]): [string, string] => [key, Buffer.from(value, 'base64').toString()])
  return { data: [...decoded, ...texts('stringData')], encrypted }
}
